// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabround.h"

#include "theme/card.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QScrollArea>
#include <QTest>
#include <QWindow>

#include <algorithm>
#include <vector>

namespace varde::test {

using namespace ui;

namespace {

/// One place where Tab must stop: a widget, or the answers to one question.
struct TabStop {
    std::vector<QWidget *> widgets;
    const QObject *question = nullptr; ///< null: the one widget
    QRect box;                         ///< in the window, of all of them

    bool holds(const QWidget *focus) const { return std::find(widgets.begin(), widgets.end(), focus) != widgets.end(); }
};

const QObject *oneOf(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !button->isCheckable())
        return nullptr;
    if (button->group())
        return button->group()->exclusive() ? button->group() : nullptr;
    return button->autoExclusive() ? button->parentWidget() : nullptr;
}

QRect boxOf(const QWidget &window, const QWidget &widget)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

std::vector<TabStop> stopsOf(const QWidget &window)
{
    std::vector<TabStop> stops;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const QObject *question = oneOf(*widget);
        const bool isMeant =
            question ? widget->focusPolicy() != Qt::NoFocus : bool(widget->focusPolicy() & Qt::TabFocus);
        if (!isMeant || !widget->isVisible() || !widget->isEnabled() || widget->focusProxy() ||
            widget->window() != &window)
            continue;
        auto stop = std::find_if(stops.begin(), stops.end(),
                                 [&](const TabStop &one) { return question && one.question == question; });
        if (stop == stops.end())
            stop = stops.insert(stop, {{}, question, {}});
        stop->widgets.push_back(widget);
        stop->box |= boxOf(window, *widget);
    }
    return stops;
}

QString nameOf(const TabStop &stop)
{
    const QWidget &first = *stop.widgets.front();
    const auto *button = qobject_cast<const QAbstractButton *>(&first);
    return QStringLiteral("%1 %2 `%3` (%4, %5)")
        .arg(QLatin1String(first.metaObject()->className()), first.objectName(), button ? button->text() : QString())
        .arg(stop.box.x())
        .arg(stop.box.y());
}

/// Where a stop stands for another: what is scrolled stands where its scroll area does, for what is outside of it.
QRect boxBeside(const QWidget &window, const TabStop &stop, const TabStop &other)
{
    QRect box = stop.box;
    const QWidget *beside = other.widgets.front();
    for (QWidget *around = stop.widgets.front()->parentWidget(); around && around != &window;
         around = around->parentWidget())
        if (qobject_cast<QScrollArea *>(around) && around != beside && !around->isAncestorOf(beside))
            box = boxOf(window, *around);
    return box;
}

class TabWalk {
public:
    TabWalk(QWidget &window, const QWidget &head) : m_window(window), m_head(head) {}

    TabRound result()
    {
        wakeUp();
        if (m_stops.empty() || !go())
            return {static_cast<int>(m_stops.size()), m_faults};
        checkOrder();
        checkGroups();
        checkBack();
        return {static_cast<int>(m_stops.size()), m_faults};
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_window.windowHandle(), key); }

    /// The stop that has the focus; -1: it is at none.
    int at() const
    {
        const QWidget *focus = m_window.focusWidget();
        const auto stop =
            std::find_if(m_stops.begin(), m_stops.end(), [&](const TabStop &one) { return one.holds(focus); });
        return stop == m_stops.end() ? -1 : static_cast<int>(stop - m_stops.begin());
    }

    const TabStop &stopAt(std::size_t position) const { return m_stops[static_cast<std::size_t>(m_order[position])]; }

    void fault(const char *what, const TabStop &stop) { m_faults << QLatin1String(what) + nameOf(stop); }
    void fault(const char *what, const TabStop &first, const TabStop &second)
    {
        m_faults << QLatin1String(what) + nameOf(first) + QStringLiteral(" -> ") + nameOf(second);
    }

    /// Goes round and notes nothing: a list that has the focus for the first time may choose its first row, and what is
    /// done with that row can be pressed from then on.
    void wakeUp()
    {
        for (std::size_t left = stopsOf(m_window).size(); left > 0; --left)
            press(Qt::Key_Tab);
        m_stops = stopsOf(m_window);
    }

    /// Once round, from wherever Tab comes to first, until it is there again.
    bool go()
    {
        press(Qt::Key_Tab);
        const int first = at();
        do {
            if (at() < 0) {
                const QWidget *focus = m_window.focusWidget();
                m_faults << QStringLiteral("Tab is at no place of its own: ") +
                                (focus ? QLatin1String(focus->metaObject()->className()) : QLatin1String("none"));
                return false;
            }
            m_order.push_back(at());
            checkHere();
            press(Qt::Key_Tab);
        } while (at() != first && m_order.size() <= m_stops.size());
        for (std::size_t i = 0; i < m_stops.size(); ++i)
            if (const auto times = std::count(m_order.begin(), m_order.end(), static_cast<int>(i)); times != 1)
                fault(times == 0 ? "never reached: " : "reached more than once: ", m_stops[i]);
        if (!m_faults.isEmpty())
            return false;
        const auto placeOf = [this](int index) {
            const TabStop &stop = m_stops[static_cast<std::size_t>(index)];
            const QWidget *widget = stop.widgets.front();
            return std::pair(widget != &m_head && !m_head.isAncestorOf(widget), stop.box.left());
        };
        const auto isBefore = [&placeOf](int a, int b) { return placeOf(a) < placeOf(b); };
        std::rotate(m_order.begin(), std::min_element(m_order.begin(), m_order.end(), isBefore), m_order.end());
        return true;
    }

    void checkHere()
    {
        const QWidget *focus = m_window.focusWidget();
        const TabStop &stop = m_stops[static_cast<std::size_t>(at())];
        for (const QWidget *answer : stop.widgets)
            if (stop.question && qobject_cast<const QAbstractButton *>(answer)->isChecked() && answer != focus)
                fault("not at what is chosen: ", stop);
        for (const QWidget *around = focus->parentWidget(); around != &m_window; around = around->parentWidget()) {
            const auto *area = qobject_cast<const QScrollArea *>(around);
            if (!area)
                continue;
            const QWidget *frame = area->viewport();
            const QRect seen = boxOf(m_window, *frame) & boxOf(m_window, *focus);
            const auto needed = [](int whole, int room) { return whole <= room ? whole : room / 2; };
            if (seen.width() < needed(focus->width(), frame->width()) ||
                seen.height() < needed(focus->height(), frame->height()))
                fault("out of sight: ", stop);
        }
    }

    void checkOrder()
    {
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            for (std::size_t j = i + 1; j < m_order.size(); ++j) {
                const QRect earlier = boxBeside(m_window, stopAt(i), stopAt(j));
                const QRect later = boxBeside(m_window, stopAt(j), stopAt(i));
                if (later.bottom() < earlier.top() && later.left() <= earlier.right())
                    fault("upwards: ", stopAt(i), stopAt(j));
                else if (later.right() < earlier.left() && later.bottom() >= earlier.top() &&
                         later.top() <= earlier.bottom())
                    fault("to the left: ", stopAt(i), stopAt(j));
            }
        }
    }

    void checkGroups()
    {
        for (const QWidget *group : m_window.findChildren<QWidget *>()) {
            if (!qobject_cast<const Card *>(group) && !qobject_cast<const QScrollArea *>(group))
                continue;
            int visits = 0;
            for (std::size_t i = 0; i < m_order.size(); ++i) {
                const bool wasIn = i > 0 && group->isAncestorOf(stopAt(i - 1).widgets.front());
                if (!wasIn && group->isAncestorOf(stopAt(i).widgets.front()) && ++visits > 1)
                    fault("comes back to what it had left: ", stopAt(i - 1), stopAt(i));
            }
        }
    }

    void checkBack()
    {
        for (int turns = 0; at() != m_order.front() && turns <= int(m_order.size()); ++turns)
            press(Qt::Key_Tab);
        for (auto stop = m_order.rbegin(); stop != m_order.rend(); ++stop) {
            press(Qt::Key_Backtab);
            if (at() != *stop)
                return fault("Shift+Tab goes another way, not to ", m_stops[static_cast<std::size_t>(*stop)]);
        }
    }

    QWidget &m_window;
    const QWidget &m_head;
    std::vector<TabStop> m_stops;
    std::vector<int> m_order; ///< of the stops, as Tab came to them
    QStringList m_faults;
};

} // namespace

TabRound roundByTab(QWidget &window, const QWidget &head)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {0, {QStringLiteral("the window does not become active")}};
    return TabWalk(window, head).result();
}

} // namespace varde::test
