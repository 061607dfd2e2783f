// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testlist.h"

#include "booth/words/testwords.h"
#include "theme/labels.h"
#include "theme/theme.h"
#include "theme/tokens.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

/// One test: its name on the left, how it stands on the right.
class TestRow : public QAbstractButton {
public:
    enum class Tone { Quiet, Plain, Running, Alert };

    explicit TestRow(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void show(const QString &name, const QString &state, Tone tone)
    {
        setText(name);
        m_state = state;
        m_tone = tone;
        setAccessibleName(QStringLiteral("%1: %2").arg(name, state));
        update();
    }

    QSize sizeHint() const override { return {scaledPx(300), scaledPx(44)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            updateGeometry(); // the text may have another size now
        QAbstractButton::changeEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const Tokens tokens = Tokens::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        const QColor ink = isChecked() ? tokens.onAccent : tokens.ink;
        painter.setPen(QPen(isChecked() ? tokens.accent : tokens.line, 1));
        painter.setBrush(isChecked() ? tokens.accent : tokens.card);
        painter.drawRoundedRect(frame, 10, 10);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(ink, 1, Qt::DashLine));
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 8, 8);
        }
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(scaledPx(16));
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(ink);
        const QRectF inner = frame.adjusted(12, 0, -12, 0);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text());
        font.setWeight(m_tone == Tone::Quiet ? QFont::Normal : QFont::DemiBold);
        painter.setFont(font);
        if (!isChecked())
            painter.setPen(m_tone == Tone::Alert     ? tokens.hazard
                           : m_tone == Tone::Running ? tokens.accent
                           : m_tone == Tone::Quiet   ? tokens.muted
                                                     : tokens.ink);
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_state);
    }

private:
    QString m_state;
    Tone m_tone = Tone::Quiet;
};

TestList::TestList(QWidget *parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this)),
      m_strips(lineLabel("muted", this)),
      m_reagents(lineLabel("muted", this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_strips);
    layout->addWidget(m_reagents);
    layout->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, &TestList::chosenChanged);
}

void TestList::showTests(const booth::TestsView &view, store::TimePoint now)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    while (m_rows.size() < view.tests.size()) {
        const std::size_t index = m_rows.size();
        auto *row = new TestRow(this);
        row->setObjectName(QStringLiteral("test-") + QString::fromStdString(view.tests[index].spec->id));
        m_rows.push_back(row);
        m_group->addButton(row, int(index));
        const bool isStrip = view.tests[index].spec->kind == store::TestKind::Strip;
        column->insertWidget(isStrip ? column->indexOf(m_reagents) : column->count() - 1, row);
    }
    m_strips->setText(tr("Strips"));
    m_reagents->setText(tr("Reagents"));
    tick(view, now);
}

void TestList::tick(const booth::TestsView &view, store::TimePoint now)
{
    for (std::size_t index = 0; index < std::min(m_rows.size(), view.tests.size()); ++index) {
        const booth::TestStanding &test = view.tests[index];
        const booth::TestKey key{test.spec->kind, test.spec->id};
        const auto clock = std::find_if(view.running.begin(), view.running.end(),
                                        [&](const booth::RunningTest &one) { return one.test == key; });
        const QString name = booth::words::testName(*test.spec);
        const QString title = name.left(1).toUpper() + name.mid(1);
        if (clock != view.running.end()) {
            const auto waited = std::chrono::duration_cast<std::chrono::seconds>(now - clock->startedAt);
            const bool isDue = waited >= test.spec->read.from;
            m_rows[index]->show(title, booth::words::clockSentence(test.spec->read, int(waited.count())),
                                isDue ? TestRow::Tone::Alert : TestRow::Tone::Running);
            continue;
        }
        const bool isAlert =
            test.outcome() == store::TestOutcome::Invalid ||
            (test.spec->kind == store::TestKind::Strip && test.outcome() == store::TestOutcome::Positive);
        const bool isBare = test.isReadable() && !test.isPlain();
        m_rows[index]->show(title, booth::words::testState(test) + (isBare ? QStringLiteral(" !") : QString()),
                            isAlert             ? TestRow::Tone::Alert
                            : test.isReadable() ? TestRow::Tone::Plain
                                                : TestRow::Tone::Quiet);
    }
}

int TestList::chosen() const
{
    return m_group->checkedId();
}

void TestList::focusChosen()
{
    if (QAbstractButton *row = m_group->checkedButton())
        row->setFocus(Qt::OtherFocusReason);
}

void TestList::choose(int index)
{
    if (QAbstractButton *row = m_group->button(index)) {
        row->setChecked(true);
        emit chosenChanged(index);
    }
}

} // namespace varde::ui
