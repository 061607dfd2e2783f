// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/carepage.h"
#include "library/carework.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace varde::ui {

class ChoiceRow;
class HealthPage;
class ImportPage;
class KeyButton;
class NoticesPage;
class PacksPage;
class SubstancesPage;

/// The coordinator's place for the measured library: its substances, its health, packs, early warnings, and filling it.
class LibraryPlace : public QWidget {
    Q_OBJECT

public:
    enum class Section { Substances, Health, Packs, Notices, Import };

    explicit LibraryPlace(QWidget *parent = nullptr);

    void enter(const CareContext &context, Section section);
    void showSection(Section section); ///< without reading anything
    void showMessage(const QString &sentence, bool isProblem);
    void showProgress(int done, int total);
    void setWorking(bool isWorking);

    SubstancesPage *substances() const { return m_substances; }
    HealthPage *health() const { return m_health; }
    PacksPage *packs() const { return m_packs; }
    NoticesPage *notices() const { return m_notices; }
    ImportPage *import() const { return m_import; }

signals:
    void libraryChanged(); ///< another content: load it again
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void open(Section section);
    QWidget *pageOf(Section section) const;

    CareContext m_context;
    bool m_isEntered = false;
    ChoiceRow *m_sections;
    QStackedWidget *m_stack;
    QLabel *m_message;
    QLabel *m_workText;
    QProgressBar *m_bar;
    KeyButton *m_stop;
    KeyButton *m_back;
    CareWork m_work;
    SubstancesPage *m_substances;
    HealthPage *m_health;
    PacksPage *m_packs;
    NoticesPage *m_notices;
    ImportPage *m_import;
};

} // namespace varde::ui
