// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/namedsubstances.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QLineEdit;

namespace varde::ui {

class FlowLayout;

/// The substances that a finding names: a key for each, pressed to take it away, and a line to add one, from the
/// library or in one's own words.
class SubstanceRow : public QWidget {
    Q_OBJECT

public:
    explicit SubstanceRow(QWidget *parent = nullptr);

    /// Names to search in, and what the library calls each; an unknown one has an empty id.
    void setKnown(const QStringList &names, std::function<std::string(const std::string &name)> idOf);

    void setSubstances(const std::vector<store::FindingSubstance> &substances);
    const std::vector<store::FindingSubstance> &substances() const { return m_substances; }
    void setFixed(bool isFixed); ///< shown, and not to be changed

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void offerNames(); ///< while one types, in the language that is set
    void showKeys();
    void add();
    void retranslate();

    std::vector<store::FindingSubstance> m_substances;
    std::function<std::string(const std::string &)> m_idOf;
    QStringList m_names;
    bool m_isFixed = false;
    FlowLayout *m_layout;
    std::vector<QWidget *> m_keys;
    QLineEdit *m_line;
};

} // namespace varde::ui
