// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/packspage.h"

#include "booth/words/carewords.h"
#include "booth/words/errorwords.h"
#include "library/carework.h"
#include "library/wrappedlist.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

QString dayOf(std::chrono::system_clock::time_point time)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(std::chrono::system_clock::to_time_t(time)).date(),
                              QLocale::ShortFormat);
}

QString dayOf(const std::string &iso)
{
    return QLocale().toString(QDate::fromString(QString::fromStdString(iso), Qt::ISODate), QLocale::ShortFormat);
}

} // namespace

PacksPage::PacksPage(CareWork &work, QWidget *parent)
    : CarePage(work, parent),
      m_packCard(new Card(this)),
      m_packTitle(textLabel("heading", m_packCard)),
      m_packText(textLabel("", m_packCard)),
      m_changes(new WrappedList("packChanges", m_packCard)),
      m_choose(new KeyButton(KeyButton::Kind::Secondary, m_packCard)),
      m_leave(new KeyButton(KeyButton::Kind::Secondary, m_packCard)),
      m_install(new KeyButton(KeyButton::Kind::Primary, m_packCard)),
      m_installedTitle(textLabel("heading", this)),
      m_installed(new WrappedList("installedPacks", this)),
      m_back(textLabel("muted", this)),
      m_keysTitle(textLabel("heading", this)),
      m_keysText(textLabel("muted", this)),
      m_keys(new WrappedList("packKeys", this)),
      m_reason(new QLineEdit(this)),
      m_pin(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_accept(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_revoke(new KeyButton(KeyButton::Kind::Quiet, this))
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_packTitle, "packTitle"}, {m_packText, "packText"},   {m_choose, "choosePack"},
        {m_leave, "leavePack"},     {m_install, "installPack"}, {m_reason, "keyReason"},
        {m_pin, "pinKey"},          {m_accept, "acceptKey"},    {m_revoke, "revokeKey"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_packText->setTextFormat(Qt::PlainText);
    m_packTitle->setTextFormat(Qt::PlainText);
    m_reason->setMaxLength(200);
    build();
    connectAll();
    retranslate();
}

void PacksPage::build()
{
    auto *pack = new QVBoxLayout(m_packCard);
    pack->setContentsMargins(20, 14, 20, 14);
    pack->setSpacing(10);
    pack->addWidget(m_packTitle);
    pack->addWidget(m_packText);
    pack->addWidget(m_changes, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    buttons->addWidget(m_install);
    pack->addStretch(0);
    pack->addLayout(buttons);
    auto *installedCard = new Card(this);
    auto *installed = new QVBoxLayout(installedCard);
    installed->setContentsMargins(20, 12, 20, 12);
    installed->setSpacing(6);
    installed->addWidget(m_installedTitle);
    installed->addWidget(m_installed, 1);
    installed->addWidget(m_back);
    auto *keyCard = new Card(this);
    auto *keys = new QVBoxLayout(keyCard);
    keys->setContentsMargins(20, 12, 20, 12);
    keys->setSpacing(6);
    keys->addWidget(m_keysTitle);
    keys->addWidget(m_keysText);
    keys->addWidget(m_keys, 1);
    keys->addWidget(m_reason);
    auto *keyButtons = new QHBoxLayout;
    keyButtons->setSpacing(8);
    for (KeyButton *button : {m_pin, m_accept, m_revoke})
        keyButtons->addWidget(button);
    keyButtons->addStretch(1);
    keys->addLayout(keyButtons);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(installedCard, 2);
    right->addWidget(keyCard, 3);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    columns->addWidget(m_packCard, 1);
    columns->addLayout(right, 1);
}

void PacksPage::connectAll()
{
    connect(m_choose, &QPushButton::clicked, this,
            [this] { chooseFile(tr("Choose a pack"), tr("Pack (*.pack);;All files (*)"), &PacksPage::look); });
    connect(m_pin, &QPushButton::clicked, this,
            [this] { chooseFile(tr("Choose a publisher's key"), tr("Key (*.pub);;All files (*)"), &PacksPage::pin); });
    connect(m_accept, &QPushButton::clicked, this,
            [this] { chooseFile(tr("Choose a change of keys"), tr("All files (*)"), &PacksPage::acceptRotation); });
    connect(m_leave, &QPushButton::clicked, this, &PacksPage::forgetPack);
    connect(m_install, &QPushButton::clicked, this, &PacksPage::install);
    connect(m_revoke, &QPushButton::clicked, this, &PacksPage::revoke);
    connect(m_keys, &QListWidget::currentRowChanged, this, [this] {
        m_isRevoking = false;
        refreshKeys();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &PacksPage::refreshKeys);
}

void PacksPage::chooseFile(const QString &title, const QString &filter, void (PacksPage::*then)(const QString &))
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

store::Saying PacksPage::saying() const
{
    return {context().byCode(), m_reason->text().trimmed().toStdString()};
}

void PacksPage::read()
{
    forgetPack();
    work().glance(
        this, [path = context().libraryPath()] { return booth::readPackCare(path); },
        [this](const Result<booth::PackCare> &care) {
            if (!care)
                tellProblem(care.error());
            showCare(care ? *care : booth::PackCare());
        });
}

void PacksPage::showCare(const booth::PackCare &care)
{
    m_care = care;
    m_reason->clear();
    m_isRevoking = false;
    refresh();
}

void PacksPage::look(const QString &path)
{
    emit told({}, false);
    forgetPack();
    work().run(
        this,
        [library = context().libraryPath(), record = context().recordPath(),
         pack = std::filesystem::path(path.toStdString())](const Progress &progress) {
            return booth::lookAtPack(library, pack, record, progress);
        },
        [this, path](const Result<booth::LookedAtPack> &pack) {
            m_file = path;
            if (pack)
                showPack(*pack);
            else if (pack.error().code == Errc::Cancelled)
                tellProblem(pack.error());
            else
                showRefusal(pack.error(), path);
        });
}

void PacksPage::showPack(const booth::LookedAtPack &pack)
{
    m_pack = pack;
    m_refusal.reset();
    m_isAsking = false;
    refreshPack();
}

void PacksPage::showRefusal(const Error &error, const QString &file)
{
    m_pack.reset();
    m_refusal = error;
    m_file = file;
    refreshPack();
}

void PacksPage::forgetPack()
{
    m_pack.reset();
    m_refusal.reset();
    m_isAsking = false;
    refreshPack();
}

void PacksPage::install()
{
    if (!m_pack)
        return;
    m_isAsking = !m_isAsking;
    refreshPack();
    if (m_isAsking)
        return; // asked once more
    work().run(
        this,
        [library = context().libraryPath(), pack = std::filesystem::path(m_file.toStdString()), id = m_pack->rows.id,
         by = context().byCode()](const Progress &progress) {
            return booth::takePack(library, pack, id, by, progress);
        },
        [this](const Result<store::PackReport> &report) {
            if (!report)
                return tellProblem(report.error());
            const QLocale locale;
            read();
            emit told(tr("Installed. References added: %1, there already: %2, withdrawn: %3. The library as it was is "
                         "in backups beside it.")
                          .arg(locale.toString(report->added), locale.toString(report->alreadyThere),
                               locale.toString(report->withdrawn)),
                      false);
            emit libraryChanged();
        });
}

void PacksPage::pin(const QString &path)
{
    emit told({}, false);
    work().run(
        this,
        [library = context().libraryPath(), file = std::filesystem::path(path.toStdString()),
         said = saying()](const Progress &) { return booth::pinKeyFile(library, file, said); },
        [this](const Result<booth::PublishedKey> &key) {
            if (!key)
                return tellProblem(key.error());
            read();
            emit told(tr("Packs of %1 are taken from now on, if they are signed with this key.")
                          .arg(QString::fromStdString(key->publisher)),
                      false);
        });
}

void PacksPage::acceptRotation(const QString &path)
{
    emit told({}, false);
    work().run(
        this,
        [library = context().libraryPath(), file = std::filesystem::path(path.toStdString()),
         by = context().byCode()](const Progress &) { return booth::acceptRotationFile(library, file, by); },
        [this](const Result<booth::KeyRotation> &rotation) {
            if (!rotation)
                return tellProblem(rotation.error());
            read();
            emit told(tr("%1 signs with its new key from now on.").arg(QString::fromStdString(rotation->publisher)),
                      false);
        });
}

const store::TrustedKey *PacksPage::chosenKey() const
{
    const int row = m_keys->currentRow();
    return row < 0 || row >= static_cast<int>(m_care.keys.size()) ? nullptr
                                                                  : &m_care.keys[static_cast<std::size_t>(row)];
}

void PacksPage::revoke()
{
    const store::TrustedKey *key = chosenKey();
    if (!key)
        return;
    m_isRevoking = !m_isRevoking;
    refreshKeys();
    if (m_isRevoking)
        return; // asked once more
    work().run(
        this,
        [library = context().libraryPath(), hex = key->publicKey, said = saying()](const Progress &) {
            return booth::revokePinnedKey(library, hex, said);
        },
        [this](const Status &status) {
            if (!status)
                return tellProblem(status.error());
            read();
            emit told(tr("Revoked for good. Look at what its packs brought."), false);
        });
}

void PacksPage::refresh()
{
    m_installed->clear();
    for (const store::InstalledPack &pack : m_care.packs) {
        const bool isRevoked = std::any_of(m_care.keys.begin(), m_care.keys.end(), [&](const store::TrustedKey &key) {
            return key.publicKey == pack.publicKey && key.state == store::TrustedKey::State::Revoked;
        });
        const QString text =
            tr("%1, version %2 of %3: %4. Installed %5.")
                .arg(QString::fromStdString(pack.publisher), QLocale().toString(qlonglong(pack.number)),
                     dayOf(pack.issued), QString::fromStdString(pack.title), dayOf(pack.at));
        m_installed->addItem(isRevoked ? text + QLatin1Char(' ') + tr("Its key was revoked since.") : text);
    }
    m_installedTitle->setText(m_care.packs.empty() ? tr("No pack is installed") : tr("Installed packs"));
    m_installed->setVisible(!m_care.packs.empty());
    m_keys->clear();
    for (const store::TrustedKey &key : m_care.keys) {
        QString text = tr("%1 · %2 since %3 · %4")
                           .arg(QString::fromStdString(key.publisher), booth::words::keyState(key.state),
                                dayOf(key.since), booth::words::keyInGroups(key.publicKey));
        if (!key.reason.empty())
            text += QStringLiteral(" · ") + QString::fromStdString(key.reason);
        m_keys->addItem(text);
    }
    m_keysTitle->setText(m_care.keys.empty() ? tr("No key is pinned yet") : tr("Keys"));
    m_keys->setVisible(!m_care.keys.empty());
    refreshKeys();
    refreshPack();
}

void PacksPage::refreshKeys()
{
    const store::TrustedKey *key = chosenKey();
    const bool canRevoke =
        key && key->state != store::TrustedKey::State::Revoked && !m_reason->text().trimmed().isEmpty();
    m_isRevoking = m_isRevoking && canRevoke;
    m_revoke->setEnabled(canRevoke && !work().isWorking());
    m_revoke->setText(m_isRevoking ? tr("Really revoke it for good") : tr("Revoke"));
}

void PacksPage::refreshPack()
{
    m_packCard->setKind(m_refusal ? Card::Kind::Caution : Card::Kind::Plain);
    m_changes->clear();
    m_changes->setVisible(m_pack.has_value());
    m_leave->setVisible(m_pack || m_refusal);
    m_install->setVisible(m_pack.has_value());
    m_install->setText(m_isAsking ? tr("Really install it") : tr("Install it"));
    const QString file = QFileInfo(m_file).fileName();
    if (m_refusal) {
        m_packTitle->setText(tr("Refused: %1").arg(file));
        m_packText->setText(booth::words::errorText(*m_refusal));
    }
    if (!m_pack && !m_refusal) {
        m_packTitle->setText(tr("A pack brings references, names, early warnings and drafts of advice"));
        m_packText->setText(
            m_care.keys.empty()
                ? tr("It is one file, signed by its publisher. Before the first one: get the publisher's key (a file "
                     "that ends in .pub), read it to them on the phone, and pin it. Whatever is not signed with a "
                     "pinned key is refused.")
                : tr("Choose one: Varde checks who signed it, tries it on a copy of the library, and shows what would "
                     "change before anything does. Making and signing packs is done on the command line: "
                     "varde-cli pack create and sign."));
    }
    if (!m_pack)
        return;
    const store::PackRows &rows = m_pack->rows;
    const booth::PackPreview &preview = m_pack->preview;
    const QLocale locale;
    m_packTitle->setText(QString::fromStdString(rows.title));
    m_packText->setText(
        tr("By %1, whose key is pinned. Version %2 of %3. References: %4 new, %5 there already, %6 "
           "withdrawn, %7 let in again. Early warnings: %8. Drafts of advice: %9.")
            .arg(QString::fromStdString(rows.publisher), locale.toString(qlonglong(rows.number)), dayOf(rows.issued),
                 locale.toString(preview.references.added), locale.toString(preview.references.alreadyThere),
                 locale.toString(preview.references.withdrawn), locale.toString(preview.references.admitted),
                 locale.toString(rows.notices.size()), locale.toString(rows.cards.size())));
    if (!preview.hasRecord)
        m_changes->addItem(tr("This machine has no record of live work: no past verdict was looked at."));
    else
        m_changes->addItem(tr("Past scans that would be read differently: %1 of %2.")
                               .arg(locale.toString(preview.verdicts.size()), locale.toString(preview.scansRead)));
    for (const booth::ChangedVerdict &change : preview.verdicts)
        m_changes->addItem(booth::words::verdictChange(change));
    for (const booth::ChangedSubstance &change : preview.substances)
        m_changes->addItem(booth::words::substanceChange(change));
    for (const store::NewNotice &notice : rows.notices)
        m_changes->addItem(tr("Early warning: %1, %2 of %3. %4")
                               .arg(QString::fromStdString(notice.substance), QString::fromStdString(notice.source),
                                    dayOf(notice.issued), QString::fromStdString(notice.lookFor)));
}

void PacksPage::setWorking(bool isWorking)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_choose, m_leave, m_install, m_pin, m_accept})
        widget->setEnabled(!isWorking);
    refreshKeys();
}

void PacksPage::retranslate()
{
    m_choose->setText(tr("Choose a pack"));
    m_leave->setText(tr("Leave it"));
    m_install->setKey(QStringLiteral("Ctrl+Return"));
    m_changes->setAccessibleName(tr("What the pack would change"));
    m_installed->setAccessibleName(tr("Installed packs"));
    m_keys->setAccessibleName(tr("Keys"));
    m_back->setText(
        tr("To go back: the library as it was before a pack lies in backups beside it (varde-cli restore), or "
           "ask the publisher for a newer pack that takes things back. An older pack is refused."));
    m_keysText->setText(tr("Compare a key with its publisher on the phone before you pin it. Revoking is for good."));
    m_reason->setPlaceholderText(tr("Reason: compared on the phone, stolen laptop …"));
    m_reason->setAccessibleName(tr("Reason"));
    m_pin->setText(tr("Pin a key"));
    m_accept->setText(tr("Take a change of keys"));
    refresh();
}

} // namespace varde::ui
