// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/namesearch.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace varde::ui {

/// Where it is typed what a sample was sold as: names of substances and street names of both languages are offered
/// while one types. Nothing is chosen until a person chooses it, and any other words may stay.
class NameField : public QLineEdit {
    Q_OBJECT

public:
    explicit NameField(QWidget *parent = nullptr);

    void setSubstances(const std::vector<store::Substance> &substances);

    void setStored(const QString &name); ///< shows it in the language that is set
    QString stored() const;              ///< what is typed; of a substance the name under which it is stored

    /// Enter while the list is open: takes what is marked in it and closes it. False where no list is open.
    bool takeOffer();

    const QStandardItemModel &offers() const { return *m_offers; }

private:
    void offer(const QString &text);

    booth::NameSearch m_search;
    QStringList m_names; ///< of the substances
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
};

} // namespace varde::ui
