// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runhost.h"
#include "booth/talk/closing.h"
#include "booth/talk/persontext.h"
#include "booth/talk/talkview.h"
#include "talk/talkpage.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace varde::ui {

class RunPlace;
class Settings;

/// Leads one sample through the talk, the slip and the close: asks the service off the GUI thread, and drops what
/// belongs to another sample by then.
class TalkFlow : public QObject {
    Q_OBJECT

public:
    TalkFlow(booth::RunHost &host, RunPlace &place, Settings &settings, QObject *parent = nullptr);

    /// Shows the talk of a sample, its close where somebody has begun that, or the page of a closed one.
    void enter(const std::string &sampleId);
    /// What somebody wrote who was slower than the finding that is told.
    void tellLate(const std::vector<booth::LateWords> &late);
    void leave(); ///< nothing that comes now is shown, and what was said to be taken is forgotten

signals:
    void stepShown(int step, QWidget *page); ///< a page of the place is to be shown
    void movedBack();                        ///< to the finding: it stands at another step now
    void newSampleRequested();
    void leaveRequested();

private:
    template <typename Work, typename Then>
    void ask(Work work, Then then)
    {
        m_host.ask(this, std::move(work), [this, epoch = m_epoch, then = std::move(then)](auto answer) mutable {
            if (epoch == m_epoch)
                then(std::move(answer));
        });
    }

    /// What every page of the talk is filled from.
    struct Loaded {
        booth::TalkView view;
        std::vector<booth::SentenceFile> sentences;
    };

    void connectTalk();
    void connectClosing();
    void load(std::function<void()> then);
    void show(const Error &error);
    void showLoaded();
    void showPerson();
    void showSlip();
    void speak(int language); ///< fills the pages for the person's eyes
    std::optional<booth::PersonWords> wordsOf(int language) const;
    QStringList languageNames() const;
    void showClosing();
    void saveDraft(); ///< of the close
    void closeSample(const booth::WrittenClosing &closing);
    void correct(const booth::Correction &correction);
    void takeBackTalk();
    void takeBackClosing();
    bool isClosed() const;

    booth::RunHost &m_host;
    RunPlace &m_place;
    Settings &m_settings;
    TalkPage::BookPointer m_book;
    std::string m_sampleId;
    std::uint64_t m_epoch = 0;
    std::optional<Loaded> m_loaded;
    QTimer m_draftTimer;
    int m_language = 0; ///< of the person: 0 English, 1 bokmål, then the files
};

} // namespace varde::ui
