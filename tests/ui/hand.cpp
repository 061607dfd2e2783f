// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hand.h"

#include "theme/choicerow.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSlider>

#include <cstdlib>

namespace varde::test {

namespace {

constexpr int mostTabs = 90;   ///< more than any page has to be gone through
constexpr int mostArrows = 20; ///< from one end of a row of answers to the other

} // namespace

bool Hand::isAt(const QWidget &target) const
{
    const QWidget *focus = m_window.focusWidget();
    return focus && (focus == &target || target.isAncestorOf(focus));
}

void Hand::goTo(const QWidget &target)
{
    INFO("to " << target.objectName().toStdString());
    REQUIRE(target.isVisible());
    REQUIRE(target.isEnabled());
    for (int tabs = 0; tabs < mostTabs && !isAt(target); ++tabs)
        press(Qt::Key_Tab);
    REQUIRE(isAt(target));
}

void Hand::write(const QWidget &field, const QString &text)
{
    goTo(field);
    press(Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        press(Qt::Key_Delete);
    type(text);
}

void Hand::arrowTo(const QWidget &group, const QWidget &answer)
{
    goTo(group);
    const auto middle = [this](const QWidget *widget) { return widget->mapTo(&m_window, widget->rect().center()); };
    for (int arrows = 0; arrows < mostArrows && m_window.focusWidget() != &answer; ++arrows) {
        const QPoint way = middle(&answer) - middle(m_window.focusWidget());
        if (std::abs(way.y()) > 10)
            press(way.y() > 0 ? Qt::Key_Down : Qt::Key_Up);
        else
            press(way.x() > 0 ? Qt::Key_Right : Qt::Key_Left);
    }
    REQUIRE(m_window.focusWidget() == &answer);
}

void Hand::choose(const ui::ChoiceRow &row, int index)
{
    const auto answers = row.findChildren<QAbstractButton *>();
    REQUIRE(index < answers.size());
    const QAbstractButton *wished = answers.at(index);
    INFO(row.objectName().toStdString() << ": " << wished->text().toStdString());
    arrowTo(row, *wished);
    if (!wished->isChecked())
        press(Qt::Key_Space);
    REQUIRE(row.chosen() == index);
}

void Hand::toggle(const QWidget &row, const QString &text)
{
    for (QAbstractButton *button : row.findChildren<QAbstractButton *>()) {
        if (button->text() != text)
            continue;
        goTo(*button);
        return press(Qt::Key_Space);
    }
    FAIL("no key " << text.toStdString());
}

void Hand::pick(const QComboBox &box, int index)
{
    goTo(box);
    press(Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        press(Qt::Key_Down);
    REQUIRE(box.currentIndex() == index);
}

void Hand::slide(const QSlider &slider, int value)
{
    goTo(slider);
    press(Qt::Key_Home);
    while (slider.value() + slider.pageStep() <= value)
        press(Qt::Key_PageUp);
    while (slider.value() < value)
        press(Qt::Key_Right);
    REQUIRE(slider.value() == value);
}

} // namespace varde::test
