// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyboard/screenkeyboard.h"

#include "theme/keybutton.h"
#include "theme/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTimer>

#include <array>
#include <chrono>

namespace varde::ui {

namespace {

constexpr int columns = 11;
constexpr std::chrono::milliseconds untilLifted{30};

/// The Norwegian order, which has every English letter.
const std::array<QString, 3> letterRows{QStringLiteral("qwertyuiopå"), QStringLiteral("asdfghjkløæ"),
                                        QStringLiteral("zxcvbnm,.-'")};
const std::array<QString, 3> signRows{QStringLiteral("!\"#%&/()=?+"), QStringLiteral("@:;_*<>[]{}"),
                                      QStringLiteral("µ°½±×€$|~^§")};
const QString digitRow = QStringLiteral("1234567890-");

bool takesText(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isEnabled() && !line->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->isEnabled() && !text->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return text->isEnabled() && !text->isReadOnly();
    return false;
}

} // namespace

ScreenKeyboard::ScreenKeyboard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("screenKeyboard"));
    build();
    retranslate();
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void ScreenKeyboard::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 8, 24, 8);
    grid->setSpacing(4);
    const auto add = [&](const char *name, int row, int column, int span) {
        auto *key = new KeyButton(KeyButton::Kind::Choice, this);
        key->setObjectName(QLatin1String(name));
        key->setFocusPolicy(Qt::NoFocus); // what is typed goes to where the focus is
        key->setAutoRepeat(true);
        key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(key, row, column, 1, span);
        return key;
    };
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < columns; ++column) {
            KeyButton *key = add("", row, 2 * column, 2);
            connect(key, &QPushButton::clicked, this, [this, key] { type(key->text()); });
            m_keys.push_back(key);
        }
    m_erase = add("eraseKey", 0, 2 * columns, 4);
    m_enter = add("enterKey", 1, 2 * columns, 4);
    m_shift = add("shiftKey", 2, 2 * columns, 4);
    m_hide = add("hideKeys", 3, 2 * columns, 4);
    m_signs = add("signsKey", 4, 0, 4);
    m_space = add("spaceKey", 4, 4, 18);
    for (KeyButton *key : {m_enter, m_shift, m_hide, m_signs})
        key->setAutoRepeat(false);
    connect(m_erase, &QPushButton::clicked, this, [this] { press(Qt::Key_Backspace); });
    connect(m_enter, &QPushButton::clicked, this, &ScreenKeyboard::enter);
    connect(m_space, &QPushButton::clicked, this, [this] { type(QStringLiteral(" ")); });
    connect(m_hide, &QPushButton::clicked, this, [this] { follow(nullptr); });
    connect(m_shift, &QPushButton::clicked, this,
            [this] { showLayer(m_layer == Layer::Capitals ? Layer::Letters : Layer::Capitals); });
    connect(m_signs, &QPushButton::clicked, this,
            [this] { showLayer(m_layer == Layer::Signs ? Layer::Letters : Layer::Signs); });
}

void ScreenKeyboard::setOn(bool isOn)
{
    m_isOn = isOn;
    follow(QApplication::focusWidget());
}

void ScreenKeyboard::follow(QWidget *focus)
{
    // No focus at all for a moment, while a list of names is open or a window comes to the front, is no reason to go.
    if (m_isOn && !focus && QApplication::activePopupWidget())
        return;
    const bool isWanted = m_isOn && focus && focus->window() == window() && takesText(focus);
    m_field = isWanted ? focus : nullptr;
    if (isWanted == isVisible())
        return;
    // Going while a finger is down would move what it touches away from under it, and the touch would be lost.
    if (!isWanted && QGuiApplication::mouseButtons() != Qt::NoButton) {
        QTimer::singleShot(untilLifted, this, [this] { follow(QApplication::focusWidget()); });
        return;
    }
    setVisible(isWanted);
    emit heightChanged(isWanted ? sizeHint().height() : 0);
}

void ScreenKeyboard::showLayer(Layer layer)
{
    m_layer = layer;
    retranslate();
}

void ScreenKeyboard::type(const QString &text)
{
    if (!m_field)
        return;
    QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, text);
    QCoreApplication::sendEvent(m_field, &down);
    QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, text);
    QCoreApplication::sendEvent(m_field, &up);
    if (m_layer == Layer::Capitals)
        showLayer(Layer::Letters);
}

void ScreenKeyboard::enter()
{
    // In a line it is the page's Enter, which a real keyboard presses through a shortcut.
    if (qobject_cast<QLineEdit *>(m_field))
        for (KeyButton *button : window()->findChildren<KeyButton *>())
            if (button->key() == u"Return" && button->isVisible() && button->isEnabled())
                return button->click();
    press(Qt::Key_Return);
}

void ScreenKeyboard::press(Qt::Key key)
{
    if (!m_field)
        return;
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Return ? QStringLiteral("\r") : QString());
    QCoreApplication::sendEvent(m_field, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
    QCoreApplication::sendEvent(m_field, &up);
}

void ScreenKeyboard::retranslate()
{
    std::size_t at = 0;
    for (int row = 0; row < 4; ++row) {
        const QString &letters = row == 0                  ? digitRow
                                 : m_layer == Layer::Signs ? signRows[static_cast<std::size_t>(row) - 1]
                                                           : letterRows[static_cast<std::size_t>(row) - 1];
        for (const QChar letter : letters) {
            const QString text = m_layer == Layer::Capitals ? QString(letter).toUpper() : QString(letter);
            m_keys[at]->setText(text);
            m_keys[at++]->setAccessibleName(tr("Key %1").arg(text));
        }
    }
    m_shift->setText(m_layer == Layer::Capitals ? tr("small") : tr("CAPITAL"));
    m_signs->setText(m_layer == Layer::Signs ? tr("abc") : tr("#+="));
    m_signs->setAccessibleName(m_layer == Layer::Signs ? tr("Letters") : tr("Signs"));
    m_space->setText(tr("space"));
    m_erase->setText(tr("erase"));
    m_enter->setText(tr("Enter"));
    m_hide->setText(tr("hide"));
}

void ScreenKeyboard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScreenKeyboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens tokens = Tokens::current();
    painter.fillRect(rect(), tokens.ground);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace varde::ui
