// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/siteflow.h"

#include "booth/talk/persontext.h"
#include "booth/talk/siteediting.h"
#include "booth/words/errorwords.h"
#include "settings/sitepage.h"

#include <QSaveFile>

namespace varde::ui {

namespace {

/// The sentence of a file that cannot be used: its detail says what stands where.
QString fileProblem(const Error &error, const QString &path)
{
    return error.code == Errc::Malformed ? SiteFlow::tr("%1 cannot be used, and nothing was changed: %2.")
                                               .arg(path, QString::fromStdString(error.detail))
                                         : booth::words::errorText(error, path);
}

} // namespace

SiteFlow::SiteFlow(SitePage &page, booth::RunHost &host, QObject *parent) : QObject(parent), m_page(page), m_host(host)
{
    connect(&m_page, &SitePage::stored, this, &SiteFlow::store);
    connect(&m_page, &SitePage::importRequested, this, &SiteFlow::take);
    connect(&m_page, &SitePage::exportRequested, this, &SiteFlow::save);
    connect(&m_page, &SitePage::sentencesRequested, this, &SiteFlow::addSentences);
    connect(&m_page, &SitePage::templateRequested, this, &SiteFlow::saveTemplate);
}

void SiteFlow::enter()
{
    m_host.ask(
        this, [](booth::RunService &service) { return booth::siteProfile(service.record()); },
        [this](const Result<booth::SiteProfile> &profile) {
            if (profile)
                m_page.showProfile(*profile);
            else
                m_page.setProblem(booth::words::errorText(profile.error()));
        });
}

void SiteFlow::store(const booth::SiteProfile &profile)
{
    m_host.ask(
        this, [profile](booth::RunService &service) { return booth::changeSite(service, profile); },
        [this, profile](const Status &stored) {
            if (!stored)
                return m_page.setProblem(booth::words::errorText(stored.error()));
            m_page.showProfile(profile);
            m_page.setDone(tr("Stored. It counts from now on."));
        });
}

void SiteFlow::take(const QString &path)
{
    m_host.ask(
        this, [path](booth::RunService &) { return booth::readSiteProfile(path.toStdString()); },
        [this, path](const Result<booth::SiteProfile> &profile) {
            if (!profile)
                return m_page.setProblem(fileProblem(profile.error(), path));
            m_page.showProfile(*profile);
            m_page.setDone(tr("Read. Look at it, then store it."));
        });
}

void SiteFlow::save(const QString &path, const booth::SiteProfile &profile)
{
    m_host.ask(
        this, [path, profile](booth::RunService &) { return booth::writeSiteProfile(path.toStdString(), profile); },
        [this, path](const Status &written) {
            if (written)
                m_page.setDone(tr("Saved: %1").arg(path));
            else
                m_page.setProblem(booth::words::errorText(written.error(), path));
        });
}

void SiteFlow::addSentences(const QString &path)
{
    m_host.ask(
        this,
        [path](booth::RunService &service) -> Result<booth::SentenceFile> {
            auto file = booth::readSentenceFile(path.toStdString());
            if (!file)
                return file;
            if (const Status kept = booth::addSentences(service, *file); !kept)
                return kept.error();
            return file;
        },
        [this, path](const Result<booth::SentenceFile> &file) {
            if (!file)
                return m_page.setProblem(fileProblem(file.error(), path));
            const auto missing = booth::fixedSentences().size() - file->sentences.size();
            m_page.setDone(tr("%1 can be chosen in the talk now. Sentences that stay English: %2.")
                               .arg(QString::fromStdString(file->name))
                               .arg(missing));
        });
}

void SiteFlow::saveTemplate(const QString &path)
{
    const QByteArray text = QByteArray::fromStdString(booth::sentenceTemplate());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        m_page.setDone(tr("Saved: %1").arg(path));
    else
        m_page.setProblem(booth::words::errorSentence(Errc::WriteFailed, path));
}

} // namespace varde::ui
