// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/result.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QTableView;

namespace varde::booth {
class HitModel;
}

namespace varde::ui {

/// The numbers behind a result: scores, p-values, quality values, mixture, model and sources.
class ChemistPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChemistPanel(QWidget *parent = nullptr);

    void showResult(const ShownResult &result);
    QString detailsText() const;
    const booth::HitModel &hits() const { return *m_hits; }

private:
    booth::HitModel *m_hits;
    QLabel *m_metric;
    QTableView *m_table;
    QLabel *m_details;
    QScrollArea *m_numbers; ///< holds the details
};

} // namespace varde::ui
