// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importitem.h"
#include "core/spectrum.h"
#include "theme/card.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace varde::ui {

class KeyButton;
class SpectrumPlot;

/// What is known of the chosen rows of an import, and what a person may say of them.
class ImportDetail : public Card {
    Q_OBJECT

public:
    explicit ImportDetail(QWidget *parent = nullptr);

    void setItems(std::vector<booth::ImportItem> items); ///< the chosen ones; empty for none
    void setSpectrum(qlonglong id, const Spectrum &spectrum);
    void setOperator(const QString &code); ///< offered for an overrule

signals:
    void factChosen(varde::booth::Field field, const QString &text);
    void techniqueChosen(varde::Technique technique);
    void leftChosen(bool isLeft);
    void overruled(const QString &by, const QString &reason);
    void overruleWithdrawn();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    QString readText(const booth::ImportItem &item) const;

    std::vector<booth::ImportItem> m_items;
    SpectrumPlot *m_plot;
    QLabel *m_title;
    QLabel *m_read;
    QLabel *m_reason;
    QLineEdit *m_substance;
    QLineEdit *m_form;
    QComboBox *m_technique;
    KeyButton *m_set;
    KeyButton *m_leave;
    QLabel *m_overruleTitle;
    QLineEdit *m_by;
    QLineEdit *m_why;
    KeyButton *m_overrule;
};

} // namespace varde::ui
