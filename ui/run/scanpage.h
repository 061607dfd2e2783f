// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/words/runwords.h"
#include "core/spectrum.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace varde::ui {

class Card;
class FolderPanel;
class KeyButton;
class LivePanel;
class OfferCard;
class PracticeControls;
class SpectrumPlot;

/// The scan: in practice on the simulator with its controls, in live work with a connected instrument or
/// from a file. Shows the curve as it grows,
/// how far it is, and how to stop it.
class ScanPage : public QWidget {
    Q_OBJECT

public:
    explicit ScanPage(bool isPractice, QWidget *parent = nullptr);

    PracticeControls *controls() const { return m_controls; }
    FolderPanel *folder() const { return m_folder; }
    OfferCard *offer() const { return m_offer; }
    LivePanel *livePanel() const { return m_live; }

    /// What must lie under the instrument now.
    void setSample(const QString &ticketCode, std::optional<store::SampleForm> form,
                   const store::SampleDetails &details = {});
    void setCanName(bool canName); ///< live: without a library the page says so and still opens a file
    void clear();                  ///< for the next sample or scan
    void setRunning(bool isRunning);
    bool isRunning() const { return m_isRunning; }
    bool isBusy() const; ///< running, or showing what a connected instrument sees
    void showFrame(const Spectrum &soFar, int frames, int total, int lost);
    void showPreview(const Spectrum &curve, double peak); ///< highest pixel over full scale
    void liveChanged(); ///< the panel of the connected instrument shows something else
    void showOffer(const QString &file, const Spectrum &scan,
                   bool isChanged); ///< a scan from the folder, to be answered
    void withdrawOffer();
    void setWorking(const QString &what); ///< after the last frame: still busy, cannot be cancelled
    void setProblem(const QString &sentence);

signals:
    void startRequested();
    void liveStepRequested(); ///< the next step with the connected instrument
    void fileChosen(const QString &path);
    void cancelRequested();
    void backRequested();
    void abandonRequested();
    void detailsRequested(); ///< to note what the sample looks like
    void testsRequested();   ///< strips and reagents, while the scan goes on

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildLeft();
    QWidget *buildRight();
    void retranslate();
    QString question() const;
    QString sampleText() const; ///< its code and form
    void askForFile();
    void proceed();
    bool isLive() const; ///< a connected instrument leads

    const bool m_isPractice;
    bool m_isRunning = false;
    bool m_canName = true;
    QString m_ticketCode;
    std::optional<store::SampleForm> m_form;
    store::SampleDetails m_details;
    QLabel *m_question;
    QLabel *m_hint;
    Card *m_libraryCard;
    QLabel *m_library;
    PracticeControls *m_controls = nullptr;
    OfferCard *m_offer;
    LivePanel *m_live;
    FolderPanel *m_folder;
    QLabel *m_plotTitle;
    SpectrumPlot *m_plot;
    QLabel *m_empty;
    QLabel *m_status;
    QProgressBar *m_progress;
    QLabel *m_problem;
    KeyButton *m_abandon;
    KeyButton *m_back;
    KeyButton *m_detailsKey;
    KeyButton *m_tests;
    KeyButton *m_file;
    KeyButton *m_start;
};

} // namespace varde::ui
