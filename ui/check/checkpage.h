// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentchecks.h"
#include "booth/sources/folderscan.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QProgressBar;

namespace varde::ui {

class Card;
class ChoiceBox;
class ChoiceRow;
class DriftPlot;
class KeyButton;
class LaserSign;
class OfferCard;
class SpectrumPlot;

/// What the record says of one instrument.
struct KnownChecks {
    booth::KnownInstrument instrument;
    booth::InstrumentStanding standing;
    std::vector<booth::AxisCheckPoint> history; ///< oldest first
};

/// The check of the day: a scan of a reference material for the axis, a scan of a control for the sensitivity, what
/// they came to, and how the axis drifted over the days.
class CheckPage : public QWidget {
    Q_OBJECT

public:
    explicit CheckPage(QWidget *parent = nullptr);

    void setKnown(const std::optional<KnownChecks> &known); ///< nothing: no instrument yet
    const std::optional<KnownChecks> &known() const { return m_known; }

    /// Substances that the control can be of; empty: there is no library.
    void setControls(const QStringList &substances, const QString &chosen);
    void setMaterial(matcher::ReferenceMaterial material);

    void clear(); ///< for another visit
    void setBusy(bool isBusy);
    bool isBusy() const { return m_isBusy; }
    void setLive(const QString &instrument, bool mayLaserBeOn); ///< connected, to measure with; empty: none
    void setMeasuring(bool isMeasuring);
    void showMeasuring(const Spectrum &soFar, int frames, int total);
    void showScan(const Spectrum &scan);
    void showResult(const QString &sentence, matcher::CheckState state);
    void setProblem(const QString &sentence);
    void offer(const QString &file, const Spectrum &scan, bool isChanged); ///< offerAccepted() or nothing follows

    bool isControl() const; ///< chosen: the control, else the reference material
    matcher::ReferenceMaterial material() const;
    QString control() const;
    QString result() const;
    QString standing() const;

signals:
    void fileChosen(const QString &path);
    void measureRequested();
    void cancelRequested(); ///< of the scan being measured
    void offerAccepted();
    void movedRequested();
    void materialChosen();
    void controlChosen();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildLeft();
    QWidget *buildRight();
    void connectAll();
    QString question() const;
    void askForFile();
    void retranslate();

    std::optional<KnownChecks> m_known;
    bool m_isBusy = false;
    bool m_isMeasuring = false;
    QString m_live; ///< name of the connected instrument; empty: none
    QLabel *m_title;
    QLabel *m_instrument;
    Card *m_standingCard;
    QLabel *m_standing;
    QLabel *m_subjectTitle;
    ChoiceRow *m_subject;
    ChoiceBox *m_material;
    ChoiceBox *m_control;
    QLabel *m_hint;
    LaserSign *m_sign;
    OfferCard *m_offer;
    QLabel *m_plotTitle;
    QLabel *m_empty;
    SpectrumPlot *m_plot;
    QProgressBar *m_progress;
    Card *m_resultCard;
    QLabel *m_result;
    QLabel *m_driftTitle;
    QLabel *m_noDrift;
    DriftPlot *m_drift;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_moved;
    KeyButton *m_open;
    KeyButton *m_measure;
};

} // namespace varde::ui
