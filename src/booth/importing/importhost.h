// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importmodel.h"
#include "booth/importing/importreport.h"
#include "booth/importing/importsession.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace varde::booth {

/// How an import stands, for the screen.
struct ImportStand {
    ItemsPointer items = std::make_shared<const std::vector<ImportItem>>();
    ImportPlan plan;
    ItemCounts counts;
    bool isCompared = false;
};

/// Keeps an ImportSession on a thread of its own, so that a window never waits for files. Made, used and deleted on the
/// GUI thread; what is asked for runs in order. The destructor cancels and waits.
class ImportHost : public QObject {
    Q_OBJECT

public:
    explicit ImportHost(QObject *parent = nullptr);
    ~ImportHost() override;

    void open(const std::filesystem::path &library); ///< stood() follows, with what was begun before
    void read(const ImportPlan &plan);               ///< sets the plan, reads what is due, compares
    void setPlan(const ImportPlan &plan);            ///< as read(), without looking for files where none are due
    void setFact(const std::vector<std::int64_t> &ids, Field field, const std::string &value);
    void setTechnique(const std::vector<std::int64_t> &ids, Technique technique);
    void setLeft(const std::vector<std::int64_t> &ids, bool isLeft);
    void setOverrule(const std::vector<std::int64_t> &ids, const std::optional<Overrule> &overrule);
    void askSpectrum(std::int64_t id); ///< spectrumReady() follows, where there is one
    void admit();                      ///< with a report beside the library
    void discard();                    ///< throws away what was begun; stood() follows with nothing
    void cancel();                     ///< of what runs now; what was read stays

signals:
    void started();
    void progressed(varde::booth::ImportStep step, int done, int total, double elapsedSeconds); ///< ten a second
    void stood(const varde::booth::ImportStand &stand);
    void spectrumReady(qlonglong id, const varde::Spectrum &spectrum);
    void admitted(const varde::booth::Admitted &admitted, const QString &reportPath);
    void failed(const varde::Error &error); ///< Cancelled too
    void finished();                        ///< of what started() began, however it ended

private:
    struct Desk; ///< lives on the thread
    using Work = std::function<Status(Desk &desk, const ImportRun &run)>;
    void post(bool isLong, const Work &work);

    QThread m_thread;
    QObject *m_worker;                           ///< deleted on its own thread, once that finishes
    std::shared_ptr<Desk> m_desk;                ///< second owner: what is still queued on the thread
    std::shared_ptr<std::atomic<bool>> m_cancel; ///< one per work, so a new one revives no old one; owned there too
};

} // namespace varde::booth
