// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/noticespage.h"

#include "booth/words/instrumentwords.h"
#include "library/carework.h"
#include "library/wrappedlist.h"
#include "theme/card.h"
#include "theme/choicebox.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/linehint.h"

#include <QDate>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>

namespace varde::ui {

namespace {

constexpr std::array bandTechniques = {Technique::Raman, Technique::AtrIr, Technique::Ir};
constexpr double lowestBandPerCm = 50;
constexpr double highestBandPerCm = 4500;

/// Numbers with any space, comma or semicolon between them; nothing where one is none.
std::optional<std::vector<double>> bandsIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    std::vector<double> bands;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double band = part.toDouble(&isNumber);
        if (!isNumber || band < lowestBandPerCm || band > highestBandPerCm)
            return std::nullopt;
        bands.push_back(band);
    }
    return bands;
}

} // namespace

NoticesPage::NoticesPage(CareWork &work, QWidget *parent)
    : CarePage(work, parent),
      m_listTitle(textLabel("heading", this)),
      m_list(new WrappedList("notices", this)),
      m_explain(textLabel("muted", this)),
      m_reason(new QLineEdit(this)),
      m_withdraw(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_formTitle(textLabel("heading", this)),
      m_substanceTitle(lineLabel("strong", this)),
      m_substance(new QLineEdit(this)),
      m_namesTitle(lineLabel("strong", this)),
      m_names(new QLineEdit(this)),
      m_lookForTitle(lineLabel("strong", this)),
      m_lookFor(new QLineEdit(this)),
      m_sourceTitle(lineLabel("strong", this)),
      m_source(new QLineEdit(this)),
      m_dateTitle(lineLabel("strong", this)),
      m_date(new QLineEdit(this)),
      m_bandsTitle(lineLabel("strong", this)),
      m_bands(new QLineEdit(this)),
      m_technique(new ChoiceBox(this)),
      m_bandsText(textLabel("muted", this)),
      m_enter(new KeyButton(KeyButton::Kind::Primary, this))
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_reason, "withdrawReason"}, {m_withdraw, "withdraw"},   {m_substance, "noticeOf"}, {m_names, "noticeNames"},
        {m_lookFor, "lookFor"},       {m_source, "noticeSource"}, {m_date, "noticeDate"},    {m_bands, "noticeBands"},
        {m_technique, "bandsBy"},     {m_enter, "enterNotice"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    for (QLineEdit *line : {m_substance, m_names, m_lookFor, m_source, m_bands, m_reason})
        line->setMaxLength(400);
    m_date->setMaxLength(10);
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_isAsking = false;
        refresh();
    });
    connect(m_withdraw, &QPushButton::clicked, this, &NoticesPage::withdraw);
    connect(m_enter, &QPushButton::clicked, this, &NoticesPage::enterNotice);
    retranslate();
}

void NoticesPage::build()
{
    auto *listCard = new Card(this);
    auto *list = new QVBoxLayout(listCard);
    list->setContentsMargins(20, 14, 20, 14);
    list->setSpacing(8);
    list->addWidget(m_listTitle);
    list->addWidget(m_list, 1);
    list->addWidget(m_explain);
    auto *below = new QHBoxLayout;
    below->addWidget(m_reason, 1);
    below->addWidget(m_withdraw);
    list->addLayout(below);
    auto *formCard = new Card(this);
    auto *grid = new QGridLayout(formCard);
    grid->setContentsMargins(20, 14, 20, 14);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_formTitle, 0, 0, 1, 3);
    const std::pair<QLabel *, QLineEdit *> rows[] = {{m_substanceTitle, m_substance}, {m_namesTitle, m_names},
                                                     {m_lookForTitle, m_lookFor},     {m_sourceTitle, m_source},
                                                     {m_dateTitle, m_date},           {m_bandsTitle, m_bands}};
    int row = 1;
    for (const auto &[title, line] : rows) {
        grid->addWidget(title, row, 0);
        grid->addWidget(line, row, 1, 1, line == m_bands ? 1 : 2);
        ++row;
    }
    grid->addWidget(m_technique, row - 1, 2);
    grid->addWidget(m_bandsText, row, 1, 1, 2);
    grid->setRowStretch(row + 1, 1);
    grid->addWidget(m_enter, row + 2, 1, 1, 2, Qt::AlignRight);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    columns->addWidget(listCard, 1);
    columns->addWidget(formCard, 1);
}

void NoticesPage::read()
{
    work().glance(
        this, [path = context().libraryPath()] { return booth::readLibraryCare(path); },
        [this](const Result<booth::LibraryCare> &care) {
            if (!care)
                tellProblem(care.error());
            showCare(care ? *care : booth::LibraryCare());
        });
}

void NoticesPage::showCare(const booth::LibraryCare &care)
{
    m_care = care;
    m_isAsking = false;
    std::set<std::string> covered;
    for (const store::ReferenceLabel &label : care.references)
        if (label.isAdmitted)
            covered.insert(label.substanceId);
    const QLocale locale;
    m_list->clear();
    for (const store::Notice &notice : care.notices) {
        const QDate day = QDate::fromString(QString::fromStdString(notice.issued), Qt::ISODate);
        QStringList parts{QString::fromStdString(notice.substance),
                          QStringLiteral("%1, %2").arg(QString::fromStdString(notice.source),
                                                       locale.toString(day, QLocale::ShortFormat))};
        if (!notice.lookFor.empty())
            parts << QString::fromStdString(notice.lookFor);
        parts << (!notice.isCurrent                      ? tr("withdrawn")
                  : covered.contains(notice.substanceId) ? tr("the library has a reference")
                                                         : tr("not in the library: it cannot be named"));
        m_list->addItem(parts.join(QStringLiteral(" · ")));
    }
    m_list->setVisible(!care.notices.empty());
    m_listTitle->setText(care.notices.empty() ? tr("No early warning yet") : tr("Early warnings, newest first"));
    refresh();
}

const store::Notice *NoticesPage::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_care.notices.size()) ? nullptr
                                                                     : &m_care.notices[static_cast<std::size_t>(row)];
}

void NoticesPage::refresh()
{
    const store::Notice *notice = chosen();
    const bool canWithdraw = notice && notice->isCurrent;
    m_reason->setEnabled(canWithdraw);
    m_withdraw->setEnabled(canWithdraw && !work().isWorking());
    m_withdraw->setText(m_isAsking ? tr("Really withdraw it") : tr("Withdraw"));
}

void NoticesPage::enterNotice()
{
    const auto bands = bandsIn(m_bands->text());
    if (!bands)
        return emit told(tr("Bands are numbers between 50 and 4500 cm⁻¹ with spaces between them, as: 1006 1216 1601."),
                         true);
    if (m_substance->text().trimmed().isEmpty() || m_source->text().trimmed().isEmpty())
        return emit told(tr("Write at least what is warned of and who warns of it."), true);
    if (!store::isDay(m_date->text().trimmed().toStdString()))
        return emit told(tr("Write the day of the warning as 2026-11-22."), true);
    store::NewNotice notice;
    notice.substance = m_substance->text().trimmed().toStdString();
    for (const QString &name : m_names->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty())
            notice.names.push_back({name.trimmed().toStdString(), store::NameKind::Synonym, {}});
    notice.lookFor = m_lookFor->text().trimmed().toStdString();
    if (!notice.lookFor.empty())
        notice.language = QLocale().language() == QLocale::English ? "en" : "nb";
    notice.source = m_source->text().trimmed().toStdString();
    notice.issued = m_date->text().trimmed().toStdString();
    if (!bands->empty())
        notice.bandsPerCm[bandTechniques[static_cast<std::size_t>(std::max(0, m_technique->currentIndex()))]] = *bands;
    change(
        [notice, by = context().byCode()](store::LibraryStore &library) -> Status {
            const auto added = store::PackStore(library).addNotice(notice, {by});
            return added ? Status(Done{}) : Status(added.error());
        },
        tr("Entered. Where the library has no reference of it, an unknown that fits says that it could be this."));
}

void NoticesPage::withdraw()
{
    const store::Notice *notice = chosen();
    if (!notice)
        return;
    m_isAsking = !m_isAsking;
    refresh();
    if (m_isAsking)
        return; // asked once more
    const store::Saying said{context().byCode(), m_reason->text().trimmed().toStdString()};
    change([id = notice->id,
            said](store::LibraryStore &library) { return store::PackStore(library).takeNoticeBack(id, said); },
           tr("Withdrawn. It stays in the list."));
}

void NoticesPage::change(const booth::CareChange &wanted, const QString &done)
{
    emit told({}, false);
    work().run(
        this,
        [path = context().libraryPath(), wanted](const Progress &progress) {
            return booth::changeLibraryCare(path, wanted, progress);
        },
        [this, done](const Result<booth::LibraryCare> &care) {
            if (!care)
                return tellProblem(care.error());
            for (QLineEdit *line : {m_substance, m_names, m_lookFor, m_bands, m_reason})
                line->clear();
            showCare(*care);
            emit told(done, false);
            emit libraryChanged();
        });
}

void NoticesPage::setWorking(bool isWorking)
{
    m_enter->setEnabled(!isWorking);
    refresh();
}

void NoticesPage::retranslate()
{
    m_explain->setText(
        tr("There is no public feed to rely on: type a warning in when you hear of one, or take it with a "
           "pack. It never gives a sample a name."));
    m_list->setAccessibleName(tr("Early warnings, newest first"));
    m_reason->setPlaceholderText(tr("Why it no longer counts"));
    m_reason->setAccessibleName(tr("Why it no longer counts"));
    m_formTitle->setText(tr("Enter a warning"));
    const std::tuple<QLabel *, QLineEdit *, QString, QString> rows[] = {
        {m_substanceTitle, m_substance, tr("Substance"), tr("its name in the library, or a new one")},
        {m_namesTitle, m_names, tr("Other names that mean only this"), tr("with commas between them")},
        {m_lookForTitle, m_lookFor, tr("What to look for"), tr("sold as heroin; blue tablets; …")},
        {m_sourceTitle, m_source, tr("Source"), tr("EUDA, a hospital, another booth …")},
        {m_dateTitle, m_date, tr("Day"), QStringLiteral("2026-11-22")},
        {m_bandsTitle, m_bands, tr("Tall bands"), QStringLiteral("1006 1216 1601")}};
    for (const auto &[title, line, text, hint] : rows) {
        title->setText(text);
        line->setAccessibleName(text);
        setLineHint(line, hint);
    }
    m_bandsText->setText(tr("Where the source says them. From three bands on, an unknown that shows them all says that "
                            "it could be this substance. A "
                            "class said under Substances does the same by the class an unknown may belong to."));
    const int technique = m_technique->currentIndex();
    m_technique->clear();
    for (const Technique one : bandTechniques)
        m_technique->addItem(booth::words::techniqueName(one));
    m_technique->setCurrentIndex(std::max(0, technique));
    m_technique->setAccessibleName(tr("What the bands were measured with"));
    m_enter->setText(tr("Enter it"));
    m_enter->setKey(QStringLiteral("Ctrl+Return"));
    showCare(booth::LibraryCare(m_care));
}

} // namespace varde::ui
