// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/importterms.h"

#include "booth/importing/namepattern.h"
#include "booth/words/importwords.h"
#include "booth/words/instrumentwords.h"
#include "theme/choicebox.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace varde::ui {

namespace {

constexpr std::size_t mostLookedAt = 2000; // names: enough to see whether a pattern fits
constexpr int mostExamples = 2;

const std::optional<Technique> techniques[] = {std::nullopt, Technique::Raman, Technique::Ir, Technique::AtrIr};

} // namespace

ImportTerms::ImportTerms(QWidget *parent)
    : Card(parent),
      m_items(std::make_shared<const std::vector<booth::ImportItem>>()),
      m_patternTitle(lineLabel("strong", this)),
      m_pattern(new QLineEdit(this)),
      m_subject(new ChoiceBox(this)),
      m_preview(textLabel("muted", this)),
      m_sourceTitle(lineLabel("strong", this)),
      m_source(new QLineEdit(this)),
      m_licenceTitle(lineLabel("strong", this)),
      m_licence(new QLineEdit(this)),
      m_techniqueTitle(lineLabel("strong", this)),
      m_technique(new ChoiceBox(this)),
      m_manifest(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_apply(new KeyButton(KeyButton::Kind::Secondary, this))
{
    const std::pair<QWidget *, const char *> names[] = {{m_pattern, "importPattern"}, {m_subject, "importSubject"},
                                                        {m_preview, "importPreview"}, {m_source, "importSource"},
                                                        {m_licence, "importLicence"}, {m_technique, "importTechnique"},
                                                        {m_manifest, "importList"},   {m_apply, "importApply"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_preview->setTextFormat(Qt::PlainText);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(20, 12, 20, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_patternTitle, 0, 0);
    grid->addWidget(m_pattern, 0, 1);
    grid->addWidget(m_subject, 0, 2);
    grid->addWidget(m_preview, 0, 3, 1, 4);
    grid->addWidget(m_sourceTitle, 1, 0);
    grid->addWidget(m_source, 1, 1);
    grid->addWidget(m_licenceTitle, 1, 2, Qt::AlignRight);
    grid->addWidget(m_licence, 1, 3);
    grid->addWidget(m_techniqueTitle, 1, 4);
    grid->addWidget(m_technique, 1, 5);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_manifest);
    buttons->addWidget(m_apply);
    grid->addLayout(buttons, 1, 6);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    m_typed.setSingleShot(true);
    m_typed.setInterval(150);
    connect(&m_typed, &QTimer::timeout, this, &ImportTerms::refresh);
    for (QLineEdit *edit : {m_pattern, m_source, m_licence}) {
        connect(edit, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
        connect(edit, &QLineEdit::returnPressed, m_apply, &QAbstractButton::click);
    }
    for (QComboBox *box : {m_subject, m_technique})
        connect(box, &QComboBox::currentIndexChanged, this, &ImportTerms::refresh);
    connect(m_apply, &QPushButton::clicked, this, [this] { emit applied(plan()); });
    connect(m_manifest, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Choose the list"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilter(tr("List (*.csv)"));
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
            booth::ImportPlan next = plan();
            next.manifest = path.toStdString();
            emit applied(next);
        });
        dialog->open();
    });
    retranslate();
}

void ImportTerms::setPlan(const booth::ImportPlan &plan)
{
    m_plan = plan;
    m_pattern->setText(QString::fromStdString(plan.pattern));
    m_source->setText(QString::fromStdString(plan.source));
    m_licence->setText(QString::fromStdString(plan.licence));
    m_subject->setCurrentIndex(plan.subject == booth::PatternSubject::Title ? 1 : 0);
    for (int i = 0; i < m_technique->count(); ++i)
        if (techniques[i] == plan.technique)
            m_technique->setCurrentIndex(i);
    retranslate();
}

void ImportTerms::setItems(booth::ItemsPointer items)
{
    m_items = std::move(items);
    refresh();
}

booth::ImportPlan ImportTerms::plan() const
{
    booth::ImportPlan plan = m_plan;
    plan.pattern = m_pattern->text().trimmed().toStdString();
    plan.source = m_source->text().trimmed().toStdString();
    plan.licence = m_licence->text().trimmed().toStdString();
    plan.subject = m_subject->currentIndex() == 1 ? booth::PatternSubject::Title : booth::PatternSubject::Name;
    plan.technique = techniques[std::max(0, m_technique->currentIndex())];
    return plan;
}

QString ImportTerms::preview() const
{
    return m_preview->text();
}

QString ImportTerms::previewText() const
{
    const booth::ImportPlan wanted = plan();
    if (wanted.pattern.empty())
        return tr("For example {substance}_{form}_{*}: what is not a word in braces stands in the name as it is.");
    const auto pattern = booth::NamePattern::parse(wanted.pattern);
    if (!pattern)
        return booth::words::importError(pattern.error());
    int fits = 0;
    int seen = 0;
    QStringList examples;
    const std::size_t step = std::max<std::size_t>(1, m_items->size() / mostLookedAt);
    for (std::size_t i = 0; i < m_items->size(); i += step) {
        const booth::ImportItem &item = (*m_items)[i];
        if (item.error)
            continue;
        const std::string name = wanted.subject == booth::PatternSubject::Title
                                     ? item.read.title
                                     : booth::patternSubject(item.file, item.member);
        const auto facts = pattern->match(name);
        ++seen;
        fits += facts ? 1 : 0;
        if (!facts || examples.size() >= mostExamples)
            continue;
        QStringList values;
        for (const auto &[field, value] : *facts)
            values << booth::words::fieldTitle(field) + QStringLiteral(": ") + QString::fromStdString(value);
        examples << values.join(QStringLiteral(" · "));
    }
    const QLocale locale;
    const QString share = tr("Fits %1 of %2 names.").arg(locale.toString(fits), locale.toString(seen));
    return examples.isEmpty() ? share : share + QLatin1Char(' ') + examples.join(QStringLiteral("; "));
}

void ImportTerms::refresh()
{
    m_preview->setText(previewText());
    m_apply->setEnabled(!(plan() == m_plan));
}

void ImportTerms::retranslate()
{
    m_patternTitle->setText(tr("Names"));
    m_pattern->setPlaceholderText(QStringLiteral("{substance}_{form}_{*}"));
    m_pattern->setAccessibleName(tr("How the files are named"));
    m_sourceTitle->setText(booth::words::fieldTitle(booth::Field::Source));
    m_source->setPlaceholderText(tr("who measured it, or which collection"));
    m_source->setAccessibleName(m_sourceTitle->text());
    m_licenceTitle->setText(booth::words::fieldTitle(booth::Field::Licence));
    m_licence->setPlaceholderText(tr("terms of use"));
    m_licence->setAccessibleName(m_licenceTitle->text());
    m_techniqueTitle->setText(tr("Where unsaid"));
    m_techniqueTitle->setToolTip(tr("How files that do not say were measured"));
    m_technique->setAccessibleName(m_techniqueTitle->toolTip());
    m_technique->setToolTip(m_techniqueTitle->toolTip());
    const int subject = std::max(0, m_subject->currentIndex());
    const int technique = std::max(0, m_technique->currentIndex());
    const QSignalBlocker subjectBlocker(m_subject);
    const QSignalBlocker techniqueBlocker(m_technique);
    m_subject->clear();
    m_subject->addItems({tr("of the file"), tr("of the title")});
    m_subject->setCurrentIndex(subject);
    m_technique->clear();
    m_technique->addItem(tr("ask me"));
    for (const Technique which : {Technique::Raman, Technique::Ir, Technique::AtrIr})
        m_technique->addItem(booth::words::techniqueName(which));
    m_technique->setCurrentIndex(technique);
    m_manifest->setText(m_plan.manifest.empty()
                            ? tr("List …")
                            : QFileInfo(QString::fromStdString(m_plan.manifest.string())).fileName());
    m_manifest->setToolTip(tr("A table that says what each file is"));
    m_apply->setText(tr("Use this"));
    refresh();
}

void ImportTerms::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace varde::ui
