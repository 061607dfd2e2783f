// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/sitepage.h"

#include "booth/words/talkwords.h"
#include "settings/referraleditor.h"
#include "theme/card.h"
#include "theme/choicebox.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/linehint.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

using store::Disposal;

constexpr std::array siteDisposals{Disposal::Returned, Disposal::UsedUp, Disposal::Destroyed, Disposal::KeptForLab,
                                   Disposal::HandedOver};
constexpr std::array siteWidths{booth::SlipWidth::A6, booth::SlipWidth::Receipt80, booth::SlipWidth::Receipt58};

} // namespace

SitePage::SitePage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_amountTitle(lineLabel("", this)),
      m_amount(new QLineEdit(this)),
      m_loaderTitle(lineLabel("", this)),
      m_loader(new ChoiceRow(this)),
      m_retentionTitle(lineLabel("", this)),
      m_retention(new QLineEdit(this)),
      m_disposalTitle(lineLabel("", this)),
      m_disposal(new ChoiceBox(this)),
      m_witnessTitle(lineLabel("", this)),
      m_witness(new ChoiceRow(this)),
      m_labTitle(lineLabel("", this)),
      m_lab(new QLineEdit(this)),
      m_accepts(new QLineEdit(this)),
      m_slipTitle(lineLabel("", this)),
      m_slip(new ChoiceRow(this)),
      m_width(new ChoiceBox(this)),
      m_adviceTitle(lineLabel("", this)),
      m_adviceEn(new QLineEdit(this)),
      m_adviceNb(new QLineEdit(this)),
      m_referrals(new ReferralEditor(this)),
      m_problem(textLabel("problem", this)),
      m_done(textLabel("strong", this)),
      m_import(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_export(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_sentences(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_template(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_store(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    for (const auto &[widget, name] :
         std::initializer_list<std::pair<QWidget *, const char *>>{{m_amount, "mostMg"},
                                                                   {m_loader, "loader"},
                                                                   {m_retention, "retentionDays"},
                                                                   {m_disposal, "usualDisposal"},
                                                                   {m_witness, "witnessed"},
                                                                   {m_lab, "labName"},
                                                                   {m_accepts, "labAccepts"},
                                                                   {m_slip, "hasSlip"},
                                                                   {m_width, "width"},
                                                                   {m_adviceEn, "adviceEn"},
                                                                   {m_adviceNb, "adviceNb"},
                                                                   {m_import, "importSite"},
                                                                   {m_export, "exportSite"},
                                                                   {m_sentences, "addSentences"},
                                                                   {m_template, "saveTemplate"},
                                                                   {m_problem, "problem"},
                                                                   {m_back, "siteBack"},
                                                                   {m_store, "storeSite"}})
        widget->setObjectName(QLatin1String(name));
    m_amount->setMaxLength(8);
    m_retention->setMaxLength(3);
    for (QLineEdit *line : {m_lab, m_accepts})
        line->setMaxLength(120);
    for (QLineEdit *line : {m_adviceEn, m_adviceNb})
        line->setMaxLength(400);
    build();
    connect(m_import, &QPushButton::clicked, this,
            [this] { askForFile(tr("Open a site profile"), false, &SitePage::importRequested); });
    connect(m_export, &QPushButton::clicked, this,
            [this] { askForFile(tr("Save the site profile"), true, &SitePage::exportTo); });
    connect(m_sentences, &QPushButton::clicked, this,
            [this] { askForFile(tr("Open a file of approved sentences"), false, &SitePage::sentencesRequested); });
    connect(m_template, &QPushButton::clicked, this,
            [this] { askForFile(tr("Save the sentences to be translated"), true, &SitePage::templateRequested); });
    connect(m_back, &QPushButton::clicked, this, &SitePage::backRequested);
    connect(m_store, &QPushButton::clicked, this, &SitePage::store);
    retranslate();
    showProfile({});
}

void SitePage::build()
{
    auto *rulesCard = new Card(this);
    auto *grid = new QGridLayout(rulesCard);
    grid->setContentsMargins(20, 14, 20, 14);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto inOneLine = [&](QWidget *first, QWidget *second) {
        auto *line = new QWidget(rulesCard);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        layout->addWidget(first);
        layout->addWidget(second, 1);
        return line;
    };
    const std::pair<QLabel *, QWidget *> rows[] = {{m_amountTitle, m_amount},
                                                   {m_loaderTitle, m_loader},
                                                   {m_retentionTitle, m_retention},
                                                   {m_disposalTitle, m_disposal},
                                                   {m_witnessTitle, m_witness},
                                                   {m_labTitle, inOneLine(m_lab, m_accepts)},
                                                   {m_slipTitle, inOneLine(m_slip, m_width)},
                                                   {m_adviceTitle, m_adviceEn},
                                                   {nullptr, m_adviceNb}};
    int row = 0;
    for (const auto &[title, widget] : rows) {
        if (title)
            grid->addWidget(title, row, 0);
        grid->addWidget(widget, row++, 1);
    }
    grid->setRowStretch(row, 1);
    auto *placesCard = new Card(this);
    auto *places = new QVBoxLayout(placesCard);
    places->setContentsMargins(20, 14, 20, 14);
    places->setSpacing(8);
    places->addWidget(m_referrals, 1);
    auto *files = new QGridLayout;
    files->setSpacing(8);
    files->addWidget(m_import, 0, 0);
    files->addWidget(m_export, 0, 1);
    files->addWidget(m_sentences, 1, 0);
    files->addWidget(m_template, 1, 1);
    places->addLayout(files);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(rulesCard, 1);
    columns->addWidget(placesCard, 1);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    auto *said = new QVBoxLayout;
    said->addWidget(m_problem);
    said->addWidget(m_done);
    actions->addWidget(m_back);
    actions->addLayout(said, 1);
    actions->addWidget(m_store);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(columns, 1);
    layout->addLayout(actions);
}

void SitePage::showProfile(const booth::SiteProfile &profile)
{
    m_profile = profile;
    m_amount->setText(QLocale().toString(profile.mostMg, 'g', 6));
    m_loader->choose(profile.loader == booth::Loader::Person ? 0 : 1);
    m_retention->setText(QString::number(profile.retentionDays));
    m_disposal->setCurrentIndex(static_cast<int>(
        std::find(siteDisposals.begin(), siteDisposals.end(), profile.disposal) - siteDisposals.begin()));
    m_witness->choose(profile.isDisposalWitnessed ? 1 : 0);
    m_lab->setText(QString::fromStdString(profile.lab));
    m_accepts->setText(QString::fromStdString(profile.labAccepts));
    m_slip->choose(profile.hasSlip ? 1 : 0);
    m_width->setCurrentIndex(
        static_cast<int>(std::find(siteWidths.begin(), siteWidths.end(), profile.slipWidth) - siteWidths.begin()));
    const auto advice = [&](const char *language) {
        const auto found = profile.generalAdvice.find(language);
        return found == profile.generalAdvice.end() ? QString() : QString::fromStdString(found->second);
    };
    m_adviceEn->setText(advice("en"));
    m_adviceNb->setText(advice("nb"));
    for (QLineEdit *line : {m_adviceEn, m_adviceNb})
        line->setCursorPosition(0);
    m_referrals->setReferrals(profile.referrals);
    setProblem({});
    setDone({});
}

void SitePage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_done->hide();
}

void SitePage::setDone(const QString &sentence)
{
    m_done->setText(sentence);
    m_done->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_problem->hide();
}

Result<booth::SiteProfile> SitePage::profile()
{
    booth::SiteProfile profile = m_profile;
    bool isAmount = false;
    bool isDays = false;
    profile.mostMg = QLocale().toDouble(m_amount->text().trimmed(), &isAmount);
    profile.retentionDays = m_retention->text().trimmed().toInt(&isDays);
    if (!isAmount || profile.mostMg <= 0 || profile.mostMg > 1000) {
        setProblem(tr("How much is tested is a number of milligrams above 0 and up to 1000."));
        return Error{Errc::OutOfRange, "amount"};
    }
    if (!isDays || profile.retentionDays < 0 || profile.retentionDays > 365) {
        setProblem(tr("How long what is left is kept is a number of days from 0 to 365."));
        return Error{Errc::OutOfRange, "retention"};
    }
    profile.loader = m_loader->chosen() == 0 ? booth::Loader::Person : booth::Loader::Volunteer;
    profile.disposal = siteDisposals[static_cast<std::size_t>(std::max(0, m_disposal->currentIndex()))];
    profile.isDisposalWitnessed = m_witness->chosen() == 1;
    profile.lab = m_lab->text().trimmed().toStdString();
    profile.labAccepts = m_accepts->text().trimmed().toStdString();
    profile.hasSlip = m_slip->chosen() == 1;
    profile.slipWidth = siteWidths[static_cast<std::size_t>(std::max(0, m_width->currentIndex()))];
    profile.generalAdvice["en"] = m_adviceEn->text().trimmed().toStdString();
    profile.generalAdvice["nb"] = m_adviceNb->text().trimmed().toStdString();
    auto referrals = m_referrals->referrals();
    if (!referrals) {
        setProblem(tr("An opening time cannot be read. It is named beside the places."));
        return referrals.error();
    }
    profile.referrals = std::move(*referrals);
    const auto nameless = std::find_if(profile.referrals.begin(), profile.referrals.end(),
                                       [](const booth::Referral &one) { return one.name.empty(); });
    if (nameless != profile.referrals.end()) {
        setProblem(tr("A place to send people to has no name. Name it or remove it."));
        return Error{Errc::OutOfRange, "a place without a name"};
    }
    setProblem({});
    return profile;
}

void SitePage::store()
{
    if (const auto changed = profile())
        emit stored(*changed);
}

void SitePage::exportTo(const QString &path)
{
    if (const auto changed = profile())
        emit exportRequested(path, *changed);
}

void SitePage::askForFile(const QString &title, bool isSaved, void (SitePage::*chosen)(const QString &))
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(QStringLiteral("JSON (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setAcceptMode(isSaved ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isSaved ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void SitePage::retranslate()
{
    m_title->setText(tr("How this site works"));
    const std::tuple<QLabel *, QWidget *, QString> titles[] = {{m_amountTitle, m_amount, tr("At most tested, mg")},
                                                               {m_loaderTitle, m_loader, tr("Put on by")},
                                                               {m_retentionTitle, m_retention, tr("Kept for, days")},
                                                               {m_disposalTitle, m_disposal, tr("What is left is")},
                                                               {m_witnessTitle, m_witness, tr("Witness")},
                                                               {m_labTitle, m_lab, tr("Laboratory")},
                                                               {m_slipTitle, m_slip, tr("Slips")},
                                                               {m_adviceTitle, m_adviceEn, tr("General advice")}};
    for (const auto &[label, widget, text] : titles) {
        label->setText(text);
        widget->setAccessibleName(text);
    }
    m_loader->setAnswers(
        {booth::words::loaderText(booth::Loader::Person), booth::words::loaderText(booth::Loader::Volunteer)});
    m_witness->setAnswers({tr("not asked for"), tr("asked for when destroyed")});
    m_slip->setAnswers({tr("none"), tr("on wish")});
    const auto refill = [](QComboBox *box, const QStringList &names) {
        const int chosen = box->currentIndex();
        box->clear();
        box->addItems(names);
        box->setCurrentIndex(chosen);
    };
    QStringList names;
    for (const Disposal disposal : siteDisposals)
        names << booth::words::disposalText(disposal);
    refill(m_disposal, names);
    names.clear();
    for (const booth::SlipWidth width : siteWidths)
        names << booth::words::slipWidthText(width);
    refill(m_width, names);
    m_width->setAccessibleName(tr("Paper of a slip"));
    setLineHint(m_lab, tr("Name, empty for none"));
    setLineHint(m_accepts, tr("What it accepts"));
    m_accepts->setAccessibleName(m_accepts->placeholderText());
    setLineHint(m_adviceEn, tr("In English, where no card is approved"));
    setLineHint(m_adviceNb, tr("In bokmål"));
    m_adviceNb->setAccessibleName(m_adviceNb->placeholderText());
    m_import->setText(tr("Open from a file"));
    m_export->setText(tr("Save to a file"));
    m_sentences->setText(tr("Add a language for the talk"));
    m_template->setText(tr("Save sentences to translate"));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_store->setText(tr("Store"));
    m_store->setKey(QStringLiteral("Ctrl+Return"));
}

void SitePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
