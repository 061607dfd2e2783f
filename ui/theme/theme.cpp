// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <utility>

namespace varde::ui {

namespace {

const char *const sheet = R"(
QWidget { font-family: "Noto Sans"; font-size: 16px; color: @ink; }
QMainWindow, QWidget#page { background: @ground; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="heading"] { font-size: 18px; font-weight: 600; }
QLabel[role="title"] { font-size: 28px; font-weight: 700; }
QLabel[role="door"] { font-size: 30px; font-weight: 700; }
QLabel[role="mainDoor"] { font-size: 36px; font-weight: 700; color: @onAccent; }
QLabel[role="onAccent"] { font-size: 18px; color: @onAccent; }
QLabel[role="emergency"] { font-size: 24px; font-weight: 700; }
QLabel[role="emergencySteps"] { font-size: 22px; }
QLabel[role="verdict"] { font-size: 30px; font-weight: 700; }
QLabel[role="verdictLong"] { font-size: 26px; font-weight: 700; }
QLabel[role="verdictLongest"] { font-size: 22px; font-weight: 700; }
QLabel[role="soldAs"] { font-size: 20px; }
QLabel[role="soldAsLong"] { font-size: 18px; }
QLabel[role="brand"] { font-size: 20px; font-weight: 700; color: @accent; }
QLabel[role="hazard"] { font-size: 18px; font-weight: 600; color: @hazard; }
QLabel[role="problem"] { font-weight: 600; color: @hazard; }
QLabel[role="caution"] { font-weight: 600; color: @caution; }
QLabel[role="axis"] { font-size: 14px; color: @muted; }
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QTextEdit {
  background: @card; border: 1px solid @line; border-radius: 10px; padding: 6px 12px;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QSpinBox { min-height: 36px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 5px 11px; }
QLineEdit:disabled, QComboBox:disabled { color: @muted; background: @ground; }
QComboBox::drop-down { border: none; width: 32px; }
QComboBox QAbstractItemView, QAbstractItemView#completions, QListView#cards { background: @card; border: 1px solid @line;
  selection-background-color: @accent; selection-color: @onAccent; outline: none; }
QComboBox QAbstractItemView::item, QAbstractItemView#completions::item, QListView#cards::item { min-height: 44px; padding: 0 12px; }
QTableView { background: @card; border: none; gridline-color: @line; selection-background-color: @accent;
  selection-color: @onAccent; alternate-background-color: @card; outline: none; }
QTableView::item { padding: 0 8px; border-bottom: 1px solid @line; }
QTableView::item:selected { background: @accent; color: @onAccent; }
QListWidget, QTreeWidget { background: @card; border: 1px solid @line; border-radius: 10px; padding: 4px; outline: none; }
QListWidget:focus, QTreeWidget:focus { border: 2px solid @accent; padding: 3px; }
QListWidget::item, QTreeWidget::item { min-height: 36px; padding: 4px 8px; border-radius: 6px; }
QListWidget::item:selected, QTreeWidget::item:selected { background: @accent; color: @onAccent; }
QHeaderView { background: @card; }
QHeaderView::section { background: @card; color: @muted; font-size: 16px; font-weight: 600; border: none;
  border-bottom: 1px solid @line; padding: 8px; }
QTableCornerButton::section { background: @card; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea QWidget#qt_scrollarea_viewport, QWidget#scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar::handle:vertical { background: @line; border-radius: 7px; min-height: 44px; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle:horizontal { background: @line; border-radius: 7px; min-width: 44px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @ground; border: 1px solid @line; border-radius: 8px; min-height: 16px; max-height: 16px;
  text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 7px; }
QSlider { min-height: 44px; background: transparent; }
QSlider::groove:horizontal { height: 6px; background: @line; border-radius: 3px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 3px; }
QSlider::handle:horizontal { background: @accent; width: 28px; height: 28px; margin: -11px 0; border-radius: 14px; }
QSlider::handle:horizontal:focus { border: 3px solid @ink; width: 22px; height: 22px; }
QSlider::handle:horizontal:disabled { background: @line; }
QMenu { background: @card; border: 1px solid @line; padding: 4px; }
QMenu::item { min-height: 36px; padding: 4px 24px; }
QMenu::item:selected { background: @accent; color: @onAccent; }
QToolTip { background: @card; color: @ink; border: 1px solid @line; padding: 6px; }
)";

constexpr const char *percentProperty = "varde_text_percent";

/// Gives a field's example text the muted colour: a style sheet paints it in the text's own at half strength, which is
/// fainter than anything to be read may be, and before Qt 6.5 it has no word for another.
class ExampleInk : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isStyled = event->type() == QEvent::Show || event->type() == QEvent::StyleChange;
        if (isStyled && (qobject_cast<QLineEdit *>(watched) || qobject_cast<QPlainTextEdit *>(watched))) {
            auto *field = static_cast<QWidget *>(watched);
            QPalette palette = field->palette();
            palette.setColor(QPalette::PlaceholderText, Tokens::current().muted);
            field->setPalette(palette);
        }
        return QObject::eventFilter(watched, event);
    }
};

void applyTokens(QApplication &application, const Tokens &tokens)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(scaledPx(16));
    QApplication::setFont(font);
    QApplication::setPalette(tokens.toPalette());
    application.setStyleSheet(styleSheetOf(tokens, textPercent()));
}

} // namespace

QString styleSheetOf(const Tokens &tokens, int percent)
{
    // Longer names first: @onAccent would otherwise never be reached by a plain replace of a shorter one.
    const std::pair<const char *, QColor> values[] = {
        {"@onAccent", tokens.onAccent}, {"@ground", tokens.ground}, {"@card", tokens.card},
        {"@ink", tokens.ink},           {"@muted", tokens.muted},   {"@line", tokens.line},
        {"@accent", tokens.accent},     {"@hazard", tokens.hazard}, {"@caution", tokens.caution},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto &[name, colour] : values)
        text.replace(QLatin1String(name), colour.name());
    if (percent == 100)
        return text;
    static const QRegularExpression sizes(QStringLiteral(R"((font-size|min-height): (\d+)px)"));
    QString scaled;
    qsizetype last = 0;
    for (auto it = sizes.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        scaled += QStringView(text).mid(last, match.capturedStart() - last);
        scaled += QStringLiteral("%1: %2px").arg(match.captured(1)).arg(match.captured(2).toInt() * percent / 100);
        last = match.capturedEnd();
    }
    return scaled + text.mid(last);
}

int textPercent()
{
    const QVariant percent = qApp->property(percentProperty);
    return percent.isValid() ? percent.toInt() : 100;
}

int scaledPx(int px)
{
    return px * textPercent() / 100;
}

void applyTextPercent(QApplication &application, int percent)
{
    application.setProperty(percentProperty, std::clamp(percent, 100, 200));
    applyTokens(application, Tokens::current());
}

void applyTheme(QApplication &application, ThemeName name)
{
    if (application.styleSheet().isEmpty()) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        application.installEventFilter(new ExampleInk(&application));
    }
    applyTokens(application, tokensOf(name));
}

} // namespace varde::ui
