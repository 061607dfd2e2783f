// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/talkflow.h"

#include "booth/words/errorwords.h"
#include "booth/words/runwords.h"
#include "booth/words/talkwords.h"
#include "run/closedpage.h"
#include "run/latewords.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "settings/settings.h"
#include "slip/slippage.h"
#include "talk/closepage.h"
#include "talk/correctionpage.h"
#include "talk/showpage.h"
#include "talk/talkpanels.h"

#include <spdlog/spdlog.h>

namespace varde::ui {

namespace {

constexpr int ownLanguages = 2; ///< English and bokmål, before the files

/// An empty one rather than no talk: unknown is then said of everything.
TalkPage::BookPointer shippedBook()
{
    auto book = booth::AdviceBook::shipped();
    if (!book)
        spdlog::error("advice: {}: {}", errcName(book.error().code), book.error().detail);
    return std::make_shared<const booth::AdviceBook>(book ? std::move(*book) : booth::AdviceBook());
}

} // namespace

TalkFlow::TalkFlow(booth::RunHost &host, RunPlace &place, Settings &settings, QObject *parent)
    : QObject(parent), m_host(host), m_place(place), m_settings(settings), m_book(shippedBook())
{
    connectTalk();
    connectClosing();
}

void TalkFlow::connectTalk()
{
    connect(m_place.talk(), &TalkPage::backRequested, this, &TalkFlow::leaveRequested);
    connect(m_place.talk(), &TalkPage::findingAgainRequested, this, &TalkFlow::takeBackTalk);
    connect(m_place.talk(), &TalkPage::showRequested, this, &TalkFlow::showPerson);
    connect(m_place.talk(), &TalkPage::slipRequested, this, &TalkFlow::showSlip);
    connect(m_place.talk(), &TalkPage::closeRequested, this, [this] { load([this] { showClosing(); }); });
    connect(m_place.person(), &ShowPage::languageChosen, this, &TalkFlow::speak);
    connect(m_place.person(), &ShowPage::backRequested, this, &TalkFlow::showLoaded);
    connect(m_place.slip(), &SlipPage::languageChosen, this, &TalkFlow::speak);
    connect(m_place.slip(), &SlipPage::backRequested, this, &TalkFlow::showLoaded);
}

void TalkFlow::enter(const std::string &sampleId)
{
    ++m_epoch;
    m_sampleId = sampleId;
    m_language = m_settings.language() == QLatin1String("nb") ? 1 : 0;
    load([this] {
        if (m_loaded->view.begunClosing && !isClosed())
            showClosing();
        else
            showLoaded();
    });
}

void TalkFlow::tellLate(const std::vector<booth::LateWords> &late)
{
    if (!m_loaded || lateSentences(m_loaded->view.lateWords) == lateSentences(late))
        return;
    m_loaded->view.lateWords = late;
    m_place.talk()->setProblem(lateSentences(late));
}

void TalkFlow::leave()
{
    if (m_draftTimer.isActive())
        saveDraft();
    ++m_epoch;
    m_sampleId.clear();
    m_loaded.reset();
    m_place.talk()->forgetTaken();
}

bool TalkFlow::isClosed() const
{
    return m_loaded && m_loaded->view.sample.state == store::SampleState::Closed;
}

void TalkFlow::load(std::function<void()> then)
{
    ask(
        [id = m_sampleId, book = m_book](booth::RunService &service) -> Result<Loaded> {
            auto view = booth::talkView(service, *book, id, QTimeZone::systemTimeZone());
            if (!view)
                return view.error();
            auto sentences = booth::sentenceFiles(service.record());
            if (!sentences)
                return sentences.error();
            return Loaded{std::move(*view), std::move(*sentences)};
        },
        [this, then = std::move(then)](const Result<Loaded> &loaded) {
            if (!loaded)
                return show(loaded.error());
            m_loaded = *loaded;
            then();
        });
}

void TalkFlow::show(const Error &error)
{
    const QString sentence = booth::words::errorText(error);
    m_place.talk()->setProblem(sentence);
    m_place.closed()->setProblem(sentence);
    if (!m_loaded) {
        // Nothing of the sample before may stand under the ticket code of this one.
        m_place.talk()->clear();
        m_place.talk()->setProblem(sentence);
        emit stepShown(TalkStep, m_place.talk());
    }
}

void TalkFlow::showLoaded()
{
    if (!m_loaded)
        return;
    if (isClosed()) {
        m_place.closed()->showClosed(m_loaded->view);
        return emit stepShown(ClosedStep, m_place.closed());
    }
    m_place.talk()->showTalk(m_loaded->view, m_book);
    m_place.talk()->setProblem(lateSentences(m_loaded->view.lateWords));
    emit stepShown(TalkStep, m_place.talk());
}

QStringList TalkFlow::languageNames() const
{
    QStringList names{QStringLiteral("English"), QStringLiteral("Bokmål")};
    for (const booth::SentenceFile &file : m_loaded->sentences)
        names << QString::fromStdString(file.name);
    return names;
}

std::optional<booth::PersonWords> TalkFlow::wordsOf(int language) const
{
    if (language >= ownLanguages) {
        const auto file = static_cast<std::size_t>(language - ownLanguages);
        if (file < m_loaded->sentences.size())
            return booth::PersonWords(m_loaded->sentences[file]);
    }
    auto words = booth::PersonWords::of(language == 1 ? QStringLiteral("nb") : QStringLiteral("en"));
    return words ? std::optional(std::move(*words)) : std::nullopt;
}

void TalkFlow::speak(int language)
{
    if (!m_loaded)
        return;
    m_language = language;
    const auto words = wordsOf(language);
    const auto content = words ? booth::personText(m_loaded->view, *words)
                               : Result<booth::SlipContent>(Error{Errc::NotFound, "no such language"});
    m_place.person()->setLanguages(languageNames(), language);
    m_place.slip()->setLanguages(languageNames(), language);
    if (content)
        m_place.person()->showContent(*content);
    const auto &refusal = m_loaded->view.slipRefusal;
    if (!m_loaded->view.site.hasSlip)
        m_place.slip()->showRefusal(booth::words::noSlipsHere());
    else if (refusal || !content)
        m_place.slip()->showRefusal(booth::words::errorText(refusal ? *refusal : content.error()));
    else
        m_place.slip()->showSlip(*content, m_loaded->view.site.slipWidth);
}

void TalkFlow::showPerson()
{
    speak(m_language);
    emit stepShown(TalkStep, m_place.person());
}

void TalkFlow::showSlip()
{
    speak(m_language);
    emit stepShown(isClosed() ? ClosedStep : TalkStep, m_place.slip());
}

} // namespace varde::ui
