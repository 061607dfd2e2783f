// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/adviceflow.h"

#include "booth/talk/siteediting.h"
#include "booth/words/errorwords.h"
#include "settings/settings.h"
#include "talk/advicepage.h"

namespace varde::ui {

AdviceFlow::AdviceFlow(AdvicePage &page, booth::RunHost &host, Settings &settings, QObject *parent)
    : QObject(parent), m_page(page), m_host(host), m_settings(settings)
{
    connect(&m_page, &AdvicePage::said, this,
            [this](const booth::AdviceCardText &card, bool isApproved, const QString &code) {
                m_host.ask(
                    this,
                    [card, isApproved, code = code.toStdString()](booth::RunService &service) {
                        return booth::sayOfAdvice(service, card, isApproved, service.codeOr(code));
                    },
                    [this, isApproved](const Status &status) {
                        take(status, isApproved ? tr("It is shown from now on.") : tr("It is shown no longer."));
                    });
            });
    connect(&m_page, &AdvicePage::written, this, [this](const booth::AdviceCardText &card) {
        m_host.ask(
            this, [card](booth::RunService &service) { return booth::writeAdvice(service, card); },
            [this](const Status &status) { take(status, tr("Kept as a draft. Somebody reads and approves it.")); });
    });
}

void AdviceFlow::enter()
{
    if (!m_book) {
        auto book = booth::AdviceBook::shipped();
        if (!book)
            return m_page.setProblem(booth::words::errorText(book.error()));
        m_book = std::make_shared<const booth::AdviceBook>(std::move(*book));
    }
    load({});
}

void AdviceFlow::load(const QString &done)
{
    m_host.ask(
        this,
        [book = m_book](booth::RunService &service) {
            return booth::adviceShelf(service.record(), *book, service.library().adviceDrafts);
        },
        [this, done](const Result<std::vector<booth::ShelfCard>> &shelf) {
            if (!shelf)
                return m_page.setProblem(booth::words::errorText(shelf.error()));
            m_page.showShelf(*shelf, m_settings.operatorCode());
            m_page.setDone(done);
        });
}

void AdviceFlow::take(const Status &status, const QString &done)
{
    if (status)
        load(done);
    else
        m_page.setProblem(booth::words::errorText(status.error()));
}

} // namespace varde::ui
