// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importhost.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace varde::booth {

namespace {

constexpr qint64 tellEveryMs = 100;
/// Items that are compared again after every word of a person: a second or two. More wait until they are accepted.
constexpr std::size_t mostComparedAtOnce = 1000;

/// Says how far a step is, seldom enough that a window keeps up.
class Teller {
public:
    explicit Teller(ImportHost &host) : m_host(host) {}

    void tell(ImportStep step, int done, int total)
    {
        if (!m_step || *m_step != step) {
            m_step = step;
            m_sinceStep.start();
        } else if (m_sinceTold.isValid() && m_sinceTold.elapsed() < tellEveryMs) {
            return;
        }
        m_sinceTold.start();
        emit m_host.progressed(step, done, total, static_cast<double>(m_sinceStep.elapsed()) / 1000.0);
    }

private:
    ImportHost &m_host;
    std::optional<ImportStep> m_step;
    QElapsedTimer m_sinceStep;
    QElapsedTimer m_sinceTold;
};

std::filesystem::path reportPath(const std::filesystem::path &library)
{
    const std::string name = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")).toStdString();
    return library.parent_path() / "import-reports" / name;
}

} // namespace

struct ImportHost::Desk {
    std::filesystem::path library;
    std::unique_ptr<ImportSession> session;

    ImportStand stand() const
    {
        return {std::make_shared<const std::vector<ImportItem>>(session->items()), session->plan(),
                countItems(session->items()), session->isCompared()};
    }
    Status afterEdit(Status done, const ImportRun &run) const
    {
        return done && session->items().size() <= mostComparedAtOnce ? session->compare(run) : done;
    }
    Status reopen()
    {
        session.reset();
        auto opened = ImportSession::open(library);
        if (!opened)
            return opened.error();
        session = std::move(*opened);
        return Done{};
    }
};

ImportHost::ImportHost(QObject *parent)
    : QObject(parent),
      m_worker(new QObject),
      m_desk(std::make_shared<Desk>()),
      m_cancel(std::make_shared<std::atomic<bool>>(false))
{
    qRegisterMetaType<Spectrum>();
    m_worker->moveToThread(&m_thread);
    // The session belongs to the thread, which also closes it.
    connect(
        &m_thread, &QThread::finished, m_worker, [desk = m_desk] { desk->session.reset(); }, Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

ImportHost::~ImportHost()
{
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void ImportHost::cancel()
{
    *m_cancel = true;
}

void ImportHost::post(bool isLong, const Work &work)
{
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    if (isLong)
        emit started();
    QMetaObject::invokeMethod(m_worker, [this, work, desk = m_desk, flag = m_cancel, isLong] {
        Teller teller(*this);
        const ImportRun run{[&](ImportStep step, int done, int total) { teller.tell(step, done, total); }, flag.get()};
        const Status done = work(*desk, run);
        if (desk->session)
            emit stood(desk->stand());
        if (!done)
            emit failed(done.error());
        if (isLong)
            emit finished();
    });
}

void ImportHost::open(const std::filesystem::path &library)
{
    post(false, [library](Desk &desk, const ImportRun &) -> Status {
        desk.library = library;
        // Looking at an import that nobody began leaves no file behind.
        if (!ImportSession::hasStaged(library)) {
            desk.session.reset();
            return Done{};
        }
        return desk.reopen();
    });
}

void ImportHost::read(const ImportPlan &plan)
{
    post(true, [plan](Desk &desk, const ImportRun &run) -> Status {
        if (!desk.session)
            if (Status opened = desk.reopen(); !opened)
                return opened;
        if (Status planned = desk.session->setPlan(plan); !planned)
            return planned;
        if (const auto read = desk.session->read(run); !read)
            return read.error();
        return desk.session->compare(run);
    });
}

void ImportHost::setPlan(const ImportPlan &plan)
{
    post(true, [plan](Desk &desk, const ImportRun &run) -> Status {
        if (!desk.session)
            return Done{};
        const bool isReadAgain = plan.technique != desk.session->plan().technique ||
                                 plan.manifest != desk.session->plan().manifest ||
                                 plan.sources != desk.session->plan().sources;
        if (Status planned = desk.session->setPlan(plan); !planned)
            return planned;
        if (isReadAgain)
            if (const auto read = desk.session->read(run); !read)
                return read.error();
        return desk.session->compare(run);
    });
}

void ImportHost::setFact(const std::vector<std::int64_t> &ids, Field field, const std::string &value)
{
    post(false, [ids, field, value](Desk &desk, const ImportRun &run) -> Status {
        return desk.session ? desk.afterEdit(desk.session->setFact(ids, field, value), run) : Status(Done{});
    });
}

void ImportHost::setTechnique(const std::vector<std::int64_t> &ids, Technique technique)
{
    post(true, [ids, technique](Desk &desk, const ImportRun &run) -> Status {
        if (!desk.session)
            return Done{};
        if (Status marked = desk.session->setTechnique(ids, technique); !marked)
            return marked;
        const auto read = desk.session->read(run);
        return desk.afterEdit(read ? Status(Done{}) : Status(read.error()), run);
    });
}

void ImportHost::setLeft(const std::vector<std::int64_t> &ids, bool isLeft)
{
    post(false, [ids, isLeft](Desk &desk, const ImportRun &run) -> Status {
        return desk.session ? desk.afterEdit(desk.session->setLeft(ids, isLeft), run) : Status(Done{});
    });
}

void ImportHost::setOverrule(const std::vector<std::int64_t> &ids, const std::optional<Overrule> &overrule)
{
    post(false, [ids, overrule](Desk &desk, const ImportRun &run) -> Status {
        return desk.session ? desk.afterEdit(desk.session->setOverrule(ids, overrule), run) : Status(Done{});
    });
}

void ImportHost::askSpectrum(std::int64_t id)
{
    QMetaObject::invokeMethod(m_worker, [this, id, desk = m_desk] {
        if (!desk->session)
            return;
        if (const auto spectrum = desk->session->spectrum(id))
            emit spectrumReady(id, *spectrum);
    });
}

void ImportHost::admit()
{
    post(true, [this](Desk &desk, const ImportRun &run) -> Status {
        if (!desk.session)
            return Done{};
        const auto taken = desk.session->admit(run);
        if (!taken)
            return taken.error();
        const std::filesystem::path report = reportPath(desk.library);
        std::error_code failed;
        std::filesystem::create_directories(report.parent_path(), failed);
        const std::filesystem::path text = report.string() + ".txt";
        Status written = writeReportText(text, desk.session->plan(), desk.session->items(), *taken);
        if (written)
            written = writeReportCsv(report.string() + ".csv", desk.session->items());
        emit admitted(*taken, written ? QString::fromStdString(text.string()) : QString());
        return written;
    });
}

void ImportHost::discard()
{
    post(false, [this](Desk &desk, const ImportRun &) -> Status {
        if (!desk.session)
            return Done{};
        const Status gone = ImportSession::discard(std::move(desk.session));
        emit stood({});
        return gone;
    });
}

} // namespace varde::booth
