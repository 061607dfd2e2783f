// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/names/commonnames.h"
#include "booth/words/intakewords.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace varde::ui {

class ChoiceRow;
class EffectsRow;
class KeyButton;
class NameField;
class PrivacyNote;

/// What is asked of a sample while strips or the scan run. Every answer is kept when it is given, with what stood there
/// before, so that nothing is lost when two people are at one sample.
class DetailsPage : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPage(QWidget *parent = nullptr);

    void setSubstances(const std::vector<store::Substance> &substances);
    void showSample(const store::Sample &sample); ///< what is being typed is replaced
    void setWaiting(bool isWaiting);              ///< the next page is ready
    void setProblem(const QString &sentence);
    bool keepAll(); ///< emits what was typed and not kept yet; false where a person has to decide first

signals:
    /// `field`, `value` and `basis` as in store::NewSampleEdit.
    void edited(const QString &field, const QString &value, const QString &basis);
    void answersRequested(); ///< the questions at intake
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildRows(QVBoxLayout &column);
    void connectAll();
    void retranslate();
    void keep(const QString &field, const QString &value);
    bool keepText(QLineEdit &line, const QString &field);
    bool keepWeight();
    std::optional<QString> typedWeight() const;
    void keepTyped(); ///< as far as it makes sense already; asks nothing

    QMap<QString, QString> m_shown; ///< field to what stands in the record
    bool m_isWaiting = false;
    QTimer m_pause;
    QLabel *m_title;
    QLabel *m_soldAsTitle;
    NameField *m_soldAs;
    QLabel *m_logoTitle;
    QLineEdit *m_logo;
    QLabel *m_weightTitle;
    QLineEdit *m_weight;
    QLabel *m_colourTitle;
    ChoiceRow *m_colour;
    QLabel *m_textureTitle;
    ChoiceRow *m_texture;
    QLabel *m_onSiteTitle;
    ChoiceRow *m_onSite;
    QLabel *m_beforeTitle;
    ChoiceRow *m_before;
    QLabel *m_effectsTitle;
    EffectsRow *m_effects;
    PrivacyNote *m_privacy;
    QLabel *m_problem;
    KeyButton *m_answers;
    KeyButton *m_done;
};

} // namespace varde::ui
