// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/peopleflow.h"

#include "booth/people/operators.h"
#include "booth/run/secrets.h"
#include "booth/words/errorwords.h"
#include "people/notespage.h"
#include "people/operatorspage.h"
#include "people/signinpage.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace varde::ui {

using booth::RunService;

PeopleFlow::PeopleFlow(booth::RunHost &host, const Pages &pages, QObject *parent)
    : QObject(parent), m_host(host), m_pages(pages)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { lock(true); });
    connect(m_pages.signIn, &SignInPage::entered, this, &PeopleFlow::signIn);
    connect(m_pages.signIn, &SignInPage::backRequested, this, [this] {
        m_wish = nullptr;
        emit leaveRequested();
    });
    connect(m_pages.notes, &NotesPage::readRequested, this, [this] {
        m_host.ask(
            this, [](RunService &service) { return service.markHandoversRead(); }, [](const Status &) {});
        goOn();
    });
    connectOperators();
    qApp->installEventFilter(this);
}

Result<PeopleFlow::Stand> PeopleFlow::standOf(const RunService &service)
{
    const auto asks = service.asksForSignIn();
    if (!asks)
        return asks.error();
    auto people = service.people();
    if (!people)
        return people.error();
    return Stand{*asks, service.signedIn(), std::move(*people)};
}

void PeopleFlow::take(const Stand &stand)
{
    m_asks = stand.asks;
    m_signedIn = stand.signedIn;
    QStringList codes;
    for (const store::Operator &person : stand.people)
        if (person.isActive)
            codes.append(QString::fromStdString(person.code));
    codes.sort();
    m_pages.signIn->setPeople(codes);
    restartIdle();
    emit changed();
}

void PeopleFlow::refresh()
{
    m_host.ask(
        this, [](RunService &service) { return standOf(service); },
        [this](const Result<Stand> &stand) {
            if (stand)
                take(*stand);
        });
}

void PeopleFlow::demand(booth::Permission permission, std::function<void()> go)
{
    if (!m_asks)
        return go();
    m_host.ask(
        this, [permission](RunService &service) { return service.require(permission); },
        [this, permission, go = std::move(go)](const Status &allowed) {
            if (allowed)
                return go();
            m_wish = [this, permission, go] { demand(permission, go); };
            const bool isRole = allowed.error().code == Errc::RoleForbids;
            askFor(isRole ? booth::words::errorText(allowed.error()) : QString());
        });
}

void PeopleFlow::askFor(const QString &because)
{
    m_pages.signIn->ask(because);
    emit pageRequested(m_pages.signIn);
}

void PeopleFlow::lock(bool isIdle)
{
    if (!m_signedIn || m_isLocked)
        return;
    m_isLocked = true;
    m_idle.stop();
    m_pages.signIn->askToUnlock(QString::fromStdString(m_signedIn->code));
    emit changed();
    emit pageRequested(m_pages.signIn);
    if (isIdle)
        emit leftAlone();
}

void PeopleFlow::signOut()
{
    if (!m_signedIn) {
        m_wish = nullptr;
        return askFor({});
    }
    m_host.ask(
        this,
        [](RunService &service) -> Result<Stand> {
            if (const Status out = service.signOut(); !out)
                return out.error();
            return standOf(service);
        },
        [this](const Result<Stand> &stand) {
            if (!stand)
                return;
            take(*stand);
            emit leaveRequested();
        });
}

void PeopleFlow::signIn(const QString &code, const QString &pin)
{
    struct Answer {
        Stand stand;
        std::vector<store::Handover> notes;
    };
    m_host.ask(
        this,
        [code = code.toStdString(), pin = pin.toStdString()](RunService &service) -> Result<Answer> {
            if (const auto in = service.signIn(code, pin); !in)
                return in.error();
            auto stand = standOf(service);
            if (!stand)
                return stand.error();
            auto notes = service.unreadHandovers();
            if (!notes)
                return notes.error();
            return Answer{std::move(*stand), std::move(*notes)};
        },
        [this](const Result<Answer> &answer) {
            m_pages.signIn->setBusy(false);
            if (!answer)
                return m_pages.signIn->setProblem(booth::words::errorText(answer.error()));
            take(answer->stand);
            welcome(answer->notes);
        });
}

void PeopleFlow::welcome(const std::vector<store::Handover> &notes)
{
    if (notes.empty())
        return goOn();
    m_pages.notes->showNotes(notes);
    emit pageRequested(m_pages.notes);
}

void PeopleFlow::goOn()
{
    if (std::exchange(m_isLocked, false)) {
        emit changed();
        return emit unlocked();
    }
    const auto wish = std::exchange(m_wish, nullptr);
    if (wish)
        wish();
    else
        emit leaveRequested();
}

void PeopleFlow::enterOperators()
{
    struct Answer {
        Stand stand;
        bool hasPassphrase = false;
    };
    m_host.ask(
        this,
        [](RunService &service) -> Result<Answer> {
            auto stand = standOf(service);
            if (!stand)
                return stand.error();
            const auto has = booth::hasDeskPassphrase(service.record());
            if (!has)
                return has.error();
            return Answer{std::move(*stand), *has};
        },
        [this](const Result<Answer> &answer) {
            if (!answer)
                m_pages.operators->setProblem(booth::words::errorText(answer.error()));
            else if (!answer->stand.asks)
                m_pages.operators->showFirst(answer->hasPassphrase);
            else
                m_pages.operators->showPeople(answer->stand.people);
            emit pageRequested(m_pages.operators);
        });
}

template <typename Work>
void PeopleFlow::administer(Work work, const std::function<QString(const store::Operator &)> &news)
{
    struct Answer {
        store::Operator person;
        Stand stand;
    };
    m_host.ask(
        this,
        [work](RunService &service) -> Result<Answer> {
            auto person = work(service);
            if (!person)
                return person.error();
            auto stand = standOf(service);
            if (!stand)
                return stand.error();
            return Answer{std::move(*person), std::move(*stand)};
        },
        [this, news](const Result<Answer> &answer) {
            if (!answer)
                return m_pages.operators->setProblem(booth::words::errorText(answer.error()));
            take(answer->stand);
            m_pages.operators->showPeople(answer->stand.people);
            m_pages.operators->setNews(news(answer->person));
        });
}

void PeopleFlow::connectOperators()
{
    using booth::Role;
    OperatorsPage *page = m_pages.operators;
    connect(page, &OperatorsPage::backRequested, this, &PeopleFlow::leaveRequested);
    connect(page, &OperatorsPage::firstRequested, this, [this](const QString &pin, const QString &passphrase) {
        administer(
            [pin = pin.toStdString(),
             passphrase = passphrase.toStdString()](RunService &service) -> Result<store::Operator> {
                auto first = service.addFirstAdministrator(pin, passphrase);
                if (!first)
                    return first;
                if (const auto in = service.signIn(first->code, pin); !in)
                    return in.error();
                return first;
            },
            [](const store::Operator &person) {
                return tr("Your code is %1. Write it down: you sign in with it from now on.")
                    .arg(QString::fromStdString(person.code));
            });
    });
    connect(page, &OperatorsPage::addRequested, this, [this](Role role, bool isNew, const QString &pin) {
        administer([role, isNew,
                    pin = pin.toStdString()](RunService &service) { return service.addOperator(role, isNew, pin); },
                   [](const store::Operator &person) {
                       return tr("Added. Their code is %1.").arg(QString::fromStdString(person.code));
                   });
    });
    connect(page, &OperatorsPage::standingRequested, this,
            [this](const QString &id, Role role, bool isNew, bool isActive) {
                administer([id = id.toStdString(), role, isNew, isActive](
                               RunService &service) { return service.setOperatorStanding(id, role, isNew, isActive); },
                           [](const store::Operator &person) {
                               return tr("Stored for %1.").arg(QString::fromStdString(person.code));
                           });
            });
    connect(page, &OperatorsPage::pinRequested, this, [this](const QString &id, const QString &pin) {
        administer(
            [id = id.toStdString(), pin = pin.toStdString()](RunService &service) -> Result<store::Operator> {
                if (const Status set = service.setOperatorPin(id, pin); !set)
                    return set.error();
                const auto people = service.people();
                if (!people)
                    return people.error();
                for (const store::Operator &person : *people)
                    if (person.id == id)
                        return person;
                return Error{Errc::NotFound, "no operator " + id};
            },
            [](const store::Operator &person) {
                return tr("%1 has a new PIN.").arg(QString::fromStdString(person.code));
            });
    });
}

void PeopleFlow::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
    restartIdle();
}

void PeopleFlow::restartIdle()
{
    if (m_signedIn && !m_isLocked && m_patience.count() > 0)
        m_idle.start(m_patience);
    else
        m_idle.stop();
}

bool PeopleFlow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        // A hand on another window is another person's, perhaps.
        if (const auto *widget = qobject_cast<QWidget *>(watched);
            m_idle.isActive() && widget && widget->window() == m_pages.signIn->window())
            restartIdle();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace varde::ui
