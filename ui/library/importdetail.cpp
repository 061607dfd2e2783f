// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/importdetail.h"

#include "booth/words/importwords.h"
#include "booth/words/instrumentwords.h"
#include "plot/spectrumplot.h"
#include "theme/choicebox.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

/// What all have in common; empty where they differ.
QString commonFact(const std::vector<booth::ImportItem> &items, booth::Field field)
{
    for (const booth::ImportItem &item : items)
        if (item.fact(field) != items.front().fact(field))
            return {};
    return items.empty() ? QString() : QString::fromStdString(items.front().fact(field));
}

bool mayBeOverruled(const booth::ImportItem &item)
{
    const auto bars = [](const booth::ImportProblem &problem) {
        return problem.bars && booth::canBeOverruled(problem);
    };
    return item.state() == booth::ItemState::Problem && std::any_of(item.problems.begin(), item.problems.end(), bars);
}

} // namespace

ImportDetail::ImportDetail(QWidget *parent)
    : Card(parent),
      m_plot(new SpectrumPlot(this)),
      m_title(textLabel("heading", this)),
      m_read(textLabel("muted", this)),
      m_reason(textLabel("", this)),
      m_substance(new QLineEdit(this)),
      m_form(new QLineEdit(this)),
      m_technique(new ChoiceBox(this)),
      m_set(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_leave(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_overruleTitle(textLabel("strong", this)),
      m_by(new QLineEdit(this)),
      m_why(new QLineEdit(this)),
      m_overrule(new KeyButton(KeyButton::Kind::Quiet, this))
{
    build();
    retranslate();
}

void ImportDetail::build()
{
    const std::pair<QWidget *, const char *> names[] = {{m_title, "importTitle"},
                                                        {m_read, "importRead"},
                                                        {m_reason, "importReason"},
                                                        {m_substance, "importSubstance"},
                                                        {m_form, "importForm"},
                                                        {m_technique, "importRowTechnique"},
                                                        {m_set, "importSet"},
                                                        {m_leave, "importLeave"},
                                                        {m_by, "importBy"},
                                                        {m_why, "importWhy"},
                                                        {m_overrule, "importOverrule"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    for (QLabel *label : {m_title, m_read, m_reason})
        label->setTextFormat(Qt::PlainText);
    m_plot->setMinimumHeight(90);
    m_by->setMaxLength(12);
    m_by->setMaximumWidth(110);
    auto *text = new QWidget(this);
    text->setObjectName(QStringLiteral("scrolled"));
    auto *textLayout = new QVBoxLayout(text);
    textLayout->setContentsMargins(0, 0, 8, 0);
    textLayout->setSpacing(6);
    for (QLabel *label : {m_reason, m_read}) // on a small screen the rest is scrolled to
        textLayout->addWidget(label);
    textLayout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    m_title->setBuddy(scroll);
    scroll->setMinimumHeight(60);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(text);
    const auto lineOf = [](std::initializer_list<QWidget *> widgets) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        return line;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_plot, 2);
    layout->addWidget(scroll, 2);
    layout->addLayout(lineOf({m_substance, m_form}));
    layout->addLayout(lineOf({m_technique, m_set, m_leave}));
    layout->addWidget(m_overruleTitle);
    layout->addLayout(lineOf({m_by, m_why, m_overrule}));
    connect(m_set, &QPushButton::clicked, this, [this] {
        if (m_substance->isModified())
            emit factChosen(booth::Field::Substance, m_substance->text().simplified());
        if (m_form->isModified())
            emit factChosen(booth::Field::Form, m_form->text().simplified());
        if (m_technique->currentIndex() > 0)
            emit techniqueChosen(static_cast<Technique>(m_technique->currentIndex()));
    });
    for (QLineEdit *edit : {m_substance, m_form})
        connect(edit, &QLineEdit::returnPressed, m_set, &QAbstractButton::click);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        const bool isLeft = std::all_of(m_items.begin(), m_items.end(),
                                        [](const booth::ImportItem &item) { return item.edits.isLeft; });
        emit leftChosen(!isLeft);
    });
    connect(m_overrule, &QPushButton::clicked, this, [this] {
        const bool isOverruled = std::any_of(m_items.begin(), m_items.end(), [](const booth::ImportItem &item) {
            return item.state() == booth::ItemState::Overruled;
        });
        if (isOverruled)
            emit overruleWithdrawn();
        else
            emit overruled(m_by->text().trimmed(), m_why->text().trimmed());
    });
    for (QLineEdit *edit : {m_by, m_why})
        connect(edit, &QLineEdit::textChanged, this, &ImportDetail::refresh);
}

void ImportDetail::setItems(std::vector<booth::ImportItem> items)
{
    const bool isSame = items.size() == 1 && m_items.size() == 1 && items.front().id == m_items.front().id;
    m_items = std::move(items);
    if (!isSame) {
        m_plot->clear();
        m_why->clear();
    }
    m_substance->setText(commonFact(m_items, booth::Field::Substance));
    m_form->setText(commonFact(m_items, booth::Field::Form));
    m_technique->setCurrentIndex(0);
    refresh();
}

void ImportDetail::setSpectrum(qlonglong id, const Spectrum &spectrum)
{
    if (m_items.size() != 1 || m_items.front().id != id)
        return; // another row was chosen meanwhile
    m_plot->setTechnique(spectrum.technique);
    m_plot->showComparison(traceOf(QString::fromStdString(m_items.front().shownName()), spectrum), {}, {});
}

void ImportDetail::setOperator(const QString &code)
{
    if (m_by->text().isEmpty())
        m_by->setText(code);
}

QString ImportDetail::readText(const booth::ImportItem &item) const
{
    const booth::WhatWasRead &read = item.read;
    const QLocale locale;
    const QString block = QString::fromStdString(read.block);
    QStringList lines;
    lines << tr("%1%2, %3 (%4)")
                 .arg(QString::fromStdString(read.format), block.isEmpty() ? QString() : QStringLiteral(", ") + block,
                      booth::words::techniqueName(read.technique), booth::words::techniqueReason(read.reason));
    lines << tr("%1 points from %2 to %3 %4; heights in %5")
                 .arg(locale.toString(static_cast<qlonglong>(read.points)), locale.toString(read.xFirst, 'f', 1),
                      locale.toString(read.xLast, 'f', 1), QString::fromStdString(read.xUnit),
                      read.yUnit.empty() ? tr("no unit") : QString::fromStdString(read.yUnit));
    if (!item.fact(booth::Field::Source).empty() || !item.fact(booth::Field::Licence).empty())
        lines << QString::fromStdString(item.fact(booth::Field::Source)) + QStringLiteral(" · ") +
                     QString::fromStdString(item.fact(booth::Field::Licence));
    return lines.join(QLatin1Char('\n'));
}

void ImportDetail::refresh()
{
    const bool isOne = m_items.size() == 1;
    const bool isAny = !m_items.empty();
    const booth::ImportItem *one = isOne ? &m_items.front() : nullptr;
    m_title->setText(one     ? QString::fromStdString(one->shownName())
                     : isAny ? tr("%1 rows chosen").arg(QLocale().toString(static_cast<int>(m_items.size())))
                             : tr("Choose a row to see its curve"));
    m_read->setText(one && !one->error ? readText(*one) : QString());
    m_reason->setText(one ? booth::words::itemReason(*one) : QString());
    m_plot->setVisible(one && !one->error);
    const bool canEdit = std::any_of(m_items.begin(), m_items.end(),
                                     [](const booth::ImportItem &item) { return !item.error.has_value(); });
    for (QWidget *widget : std::initializer_list<QWidget *>{m_substance, m_form, m_technique, m_set, m_leave})
        widget->setEnabled(canEdit);
    const bool isLeft = isAny && std::all_of(m_items.begin(), m_items.end(),
                                             [](const booth::ImportItem &item) { return item.edits.isLeft; });
    m_leave->setText(isLeft ? tr("Take it after all") : tr("Leave out"));
    const bool isOverruled = std::any_of(m_items.begin(), m_items.end(), [](const booth::ImportItem &item) {
        return item.state() == booth::ItemState::Overruled;
    });
    const bool canOverrule = std::any_of(m_items.begin(), m_items.end(), mayBeOverruled);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_overruleTitle, m_overrule})
        widget->setVisible(canOverrule || isOverruled);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_by, m_why})
        widget->setVisible(canOverrule && !isOverruled);
    m_overruleTitle->setText(isOverruled ? tr("Let in by a coordinator") : tr("Coordinator: let it in all the same"));
    m_overrule->setText(isOverruled ? tr("Take that back") : tr("Let in"));
    m_overrule->setEnabled(isOverruled || (!m_by->text().trimmed().isEmpty() && !m_why->text().trimmed().isEmpty()));
}

void ImportDetail::retranslate()
{
    m_substance->setPlaceholderText(booth::words::fieldTitle(booth::Field::Substance));
    m_substance->setAccessibleName(m_substance->placeholderText());
    m_form->setPlaceholderText(booth::words::fieldTitle(booth::Field::Form));
    m_form->setAccessibleName(m_form->placeholderText());
    m_technique->clear();
    m_technique->addItem(tr("as read"));
    for (const Technique which : {Technique::Raman, Technique::Ir, Technique::AtrIr})
        m_technique->addItem(booth::words::techniqueName(which));
    m_technique->setAccessibleName(tr("How it was measured"));
    m_set->setText(tr("Set"));
    m_by->setPlaceholderText(tr("Your code"));
    m_by->setAccessibleName(m_by->placeholderText());
    m_why->setPlaceholderText(tr("The reason; it is kept"));
    m_why->setAccessibleName(m_why->placeholderText());
    refresh();
}

void ImportDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace varde::ui
