// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room.h"

#include "theme/keybutton.h"
#include "theme/pill.h"
#include "theme/theme.h"
#include "theme/tokens.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionComboBox>

#include <algorithm>

namespace varde::test {

using namespace ui;

namespace {

constexpr int fieldPaddingPx = 17; ///< frame and padding of the style sheet and the margin of the text, on either side
constexpr int headerPaddingPx = 8;
constexpr int framePx = 6; ///< with the ring of what has the focus

QString lineOf(const QWidget &widget, const QString &text)
{
    return QStringLiteral("%1 %2 `%3` (%4 x %5)")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text.left(60))
        .arg(widget.width())
        .arg(widget.height());
}

template <typename T>
std::vector<T *> visibleOf(const QWidget &window)
{
    std::vector<T *> found;
    for (T *widget : window.findChildren<T *>())
        if (widget->isVisible())
            found.push_back(widget);
    return found;
}

bool hasRoom(const QLabel &label)
{
    if (const auto *pill = qobject_cast<const Pill *>(&label))
        return pill->width() >= pill->minimumSizeHint().width() && pill->height() >= pill->minimumSizeHint().height();
    if (label.wordWrap())
        return label.height() >= label.heightForWidth(label.width());
    return label.width() >= label.sizeHint().width() && label.height() >= label.sizeHint().height();
}

bool hasRoom(const QAbstractButton &button)
{
    return button.width() >= button.sizeHint().width() && button.height() >= button.sizeHint().height();
}

bool hasRoom(const QLineEdit &line)
{
    const int room = line.width() - 2 * fieldPaddingPx;
    return !line.text().isEmpty() || line.fontMetrics().horizontalAdvance(line.placeholderText()) <= room;
}

bool hasRoom(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return box.fontMetrics().horizontalAdvance(box.currentText()) <= field.width();
}

QStringList headersWithoutRoom(const QHeaderView &header)
{
    QStringList lacking;
    if (header.orientation() != Qt::Horizontal || !header.model())
        return lacking;
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        QFont font = header.font();
        font.setWeight(QFont::DemiBold);
        if (!header.isSectionHidden(i) &&
            QFontMetrics(font).horizontalAdvance(text) + 2 * headerPaddingPx > header.sectionSize(i))
            lacking.append(QStringLiteral("header `%1` (%2)").arg(text).arg(header.sectionSize(i)));
    }
    return lacking;
}

/// The least a finger must get, in either direction.
QSize leastTarget(const QWidget &widget)
{
    const auto *key = qobject_cast<const KeyButton *>(&widget);
    if (key && key->kind() == KeyButton::Kind::Primary)
        return {44, 52};
    return qobject_cast<const QAbstractButton *>(&widget) ? QSize(44, 44) : QSize(0, 44);
}

int lowestRow(const QAbstractItemView &view)
{
    int lowest = 1000;
    for (int row = 0; view.model() && row < view.model()->rowCount(view.rootIndex()); ++row) {
        const QModelIndex index = view.model()->index(row, 0, view.rootIndex());
        const QRect box = view.visualRect(index);
        if (box.isValid() && (view.model()->flags(index) & Qt::ItemIsSelectable))
            lowest = std::min(lowest, box.height());
    }
    return lowest;
}

/// The least contrast that a label's role asks for: 7 for ink, 4.5 for everything that is quieter or coloured.
double leastContrast(const QWidget &widget)
{
    static const QStringList coloured{QStringLiteral("muted"),    QStringLiteral("axis"),    QStringLiteral("brand"),
                                      QStringLiteral("hazard"),   QStringLiteral("problem"), QStringLiteral("caution"),
                                      QStringLiteral("mainDoor"), QStringLiteral("onAccent")};
    const bool isPlain = qobject_cast<const QLabel *>(&widget) && !qobject_cast<const Pill *>(&widget) &&
                         widget.isEnabled() && !coloured.contains(widget.property("role").toString());
    return isPlain ? 7 : 4.5;
}

} // namespace

QStringList textsWithoutRoom(const QWidget &window)
{
    QStringList lacking;
    for (const QLabel *label : visibleOf<QLabel>(window))
        if (!label->text().isEmpty() && !hasRoom(*label))
            lacking.append(lineOf(*label, label->text()));
    for (const QAbstractButton *button : visibleOf<QAbstractButton>(window))
        if (!button->text().isEmpty() && !hasRoom(*button))
            lacking.append(lineOf(*button, button->text()));
    for (const QLineEdit *line : visibleOf<QLineEdit>(window))
        if (!hasRoom(*line))
            lacking.append(lineOf(*line, line->placeholderText()));
    for (const QComboBox *box : visibleOf<QComboBox>(window))
        if (!hasRoom(*box))
            lacking.append(lineOf(*box, box->currentText()));
    for (const QHeaderView *header : visibleOf<QHeaderView>(window))
        lacking += headersWithoutRoom(*header);
    return lacking;
}

QStringList smallTargets(const QWidget &window)
{
    QStringList small;
    for (const QWidget *widget : visibleOf<QWidget>(window)) {
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
            view && !qobject_cast<const QHeaderView *>(widget)) {
            if (view->selectionMode() != QAbstractItemView::NoSelection && lowestRow(*view) < 44)
                small.append(QStringLiteral("%1, a row of %2").arg(lineOf(*view, {})).arg(lowestRow(*view)));
            continue;
        }
        const bool isTarget = qobject_cast<const QAbstractButton *>(widget) ||
                              qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                              qobject_cast<const QSlider *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
        // The field within a box is pressed as the box; the corner of a table is nothing to press.
        if (!isTarget || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) ||
            qobject_cast<const QComboBox *>(widget->parentWidget()) || widget->inherits("QTableCornerButton"))
            continue;
        const QSize least = leastTarget(*widget);
        if (widget->width() < least.width() || widget->height() < least.height())
            small.append(lineOf(*widget, widget->accessibleName()));
    }
    return small;
}

double shownContrast(const QImage &picture, const QRect &part)
{
    QHash<QRgb, int> counts;
    const QRect inside = part.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[picture.pixel(x, y)];
    if (counts.isEmpty())
        return 1;
    const auto ground = std::max_element(counts.cbegin(), counts.cend());
    double most = 1;
    for (const QRgb colour : counts.keys())
        most = std::max(most, contrast(QColor(colour), QColor(ground.key())));
    return most;
}

QStringList faintTexts(QWidget &window)
{
    const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QStringList faint;
    const auto look = [&](const QWidget &widget, const QString &text) {
        const QRect shown = widget.visibleRegion().boundingRect();
        // What is scrolled away, or nearly, is not read.
        if (text.isEmpty() || !widget.isEnabled() || shown.height() < widget.fontMetrics().height() / 2)
            return;
        // A frame is no text.
        const int rim = qobject_cast<const QLabel *>(&widget) ? 0 : framePx;
        const double found = shownContrast(
            picture, shown.translated(widget.mapTo(&window, QPoint(0, 0))).adjusted(rim, rim, -rim, -rim));
        if (found < leastContrast(widget))
            faint.append(QStringLiteral("%1: %2").arg(lineOf(widget, text)).arg(found, 0, 'f', 2));
    };
    for (const QLabel *label : visibleOf<QLabel>(window))
        look(*label, label->text());
    for (const QAbstractButton *button : visibleOf<QAbstractButton>(window))
        look(*button, button->text());
    for (const QLineEdit *line : visibleOf<QLineEdit>(window))
        look(*line, line->text().isEmpty() ? line->placeholderText() : line->text());
    for (const QPlainTextEdit *field : visibleOf<QPlainTextEdit>(window))
        look(*field->viewport(), field->toPlainText() + field->placeholderText());
    for (const QComboBox *box : visibleOf<QComboBox>(window))
        look(*box, box->currentText());
    return faint;
}

} // namespace varde::test
