// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>
#include <QWidget>

#include <filesystem>
#include <string>

namespace varde::ui {

class CareWork;

/// What a page of the library's place works on.
struct CareContext {
    QString library; ///< path; the file need not be there yet
    QString record;  ///< of live work; empty for none
    QString by;      ///< code of the person at this machine

    std::filesystem::path libraryPath() const { return library.toStdString(); }
    std::filesystem::path recordPath() const { return record.toStdString(); }
    std::string byCode() const { return by.isEmpty() ? std::string("window") : by.toStdString(); }
};

/// One page of the library's place. What it reads and changes runs on the place's work.
class CarePage : public QWidget {
    Q_OBJECT

public:
    explicit CarePage(CareWork &work, QWidget *parent = nullptr);

    void enter(const CareContext &context); ///< reads everything anew
    const CareContext &context() const { return m_context; }

signals:
    void told(const QString &sentence, bool isProblem); ///< empty takes back what was said
    void libraryChanged();                              ///< another content: load it again

protected:
    CareWork &work() const { return m_work; }
    void tellProblem(const Error &error); ///< in words
    virtual void read() = 0;
    virtual void setWorking(bool isWorking) = 0; ///< nothing can be asked for meanwhile
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    CareWork &m_work;
    CareContext m_context;
};

} // namespace varde::ui
