// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/words/runwords.h"

#include <QWidget>

#include <memory>

namespace varde::ui {

namespace Ui {
class IntakePage;
}

/// The four questions before the scan.
class IntakePage : public QWidget {
    Q_OBJECT

public:
    explicit IntakePage(QWidget *parent = nullptr);
    ~IntakePage() override;

    void clear(); ///< for the next sample
    void setKnownNames(const QStringList &names);
    void setProblem(const QString &sentence);
    void setBusy(bool isBusy); ///< while the sample is being stored

signals:
    void done(const varde::store::Intake &intake);
    void helpRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void finish();

    std::unique_ptr<Ui::IntakePage> m_ui;
};

} // namespace varde::ui
