// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

#include "booth/words/errorwords.h"
#include "settings/settings.h"
#include "theme/card.h"
#include "theme/choicebox.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

constexpr std::array textPercents{100, 125, 150, 175, 200};
constexpr std::array lockChoices{1, 2, 5, 10, 20, 0}; // minutes; 0 for never

QStringList logLevels()
{
    return {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info"), QStringLiteral("debug")};
}

} // namespace

SettingsPage::SettingsPage(Settings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_title(textLabel("title", this)),
      m_languageTitle(lineLabel("strong", this)),
      m_language(new ChoiceRow(this)),
      m_themeTitle(lineLabel("strong", this)),
      m_theme(new ChoiceRow(this)),
      m_textTitle(lineLabel("strong", this)),
      m_text(new ChoiceRow(this)),
      m_keyboardTitle(lineLabel("strong", this)),
      m_keyboard(new ChoiceRow(this)),
      m_folderTitle(lineLabel("strong", this)),
      m_folder(new QLineEdit(this)),
      m_setUpFolder(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_setUpInstruments(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_logTitle(lineLabel("strong", this)),
      m_log(new ChoiceBox(this)),
      m_medicalTitle(lineLabel("strong", this)),
      m_medical(new QLineEdit(this)),
      m_naloxoneTitle(lineLabel("strong", this)),
      m_naloxone(new QLineEdit(this)),
      m_libraryTitle(lineLabel("strong", this)),
      m_library(new QLineEdit(this)),
      m_browse(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_fill(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_care(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_libraryHint(textLabel("muted", this)),
      m_peopleTitle(lineLabel("strong", this)),
      m_people(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_lock(new ChoiceBox(this)),
      m_mayNot(textLabel("muted", this)),
      m_site(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_advice(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_back(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_log->setObjectName(QStringLiteral("logLevel"));
    m_text->setObjectName(QStringLiteral("textPercent"));
    m_keyboard->setObjectName(QStringLiteral("onScreenKeyboard"));
    m_medical->setObjectName(QStringLiteral("medicalNumber"));
    m_naloxone->setObjectName(QStringLiteral("naloxonePlace"));
    m_browse->setObjectName(QStringLiteral("browse"));
    m_fill->setObjectName(QStringLiteral("fillLibrary"));
    m_care->setObjectName(QStringLiteral("careLibrary"));
    m_back->setObjectName(QStringLiteral("done"));
    m_site->setObjectName(QStringLiteral("siteProfile"));
    m_advice->setObjectName(QStringLiteral("adviceCards"));
    m_library->setReadOnly(true);
    m_folder->setReadOnly(true);
    m_setUpFolder->setObjectName(QStringLiteral("setUpFolder"));
    m_setUpInstruments->setObjectName(QStringLiteral("setUpInstruments"));
    m_medical->setMaxLength(40);
    m_naloxone->setMaxLength(80);
    auto *card = new Card(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(28, 20, 28, 20);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    auto *folderLine = new QWidget(card);
    auto *folderLayout = new QHBoxLayout(folderLine);
    folderLayout->setContentsMargins(0, 0, 0, 0);
    folderLayout->setSpacing(8);
    folderLayout->addWidget(m_folder, 1);
    folderLayout->addWidget(m_setUpFolder);
    folderLayout->addWidget(m_setUpInstruments);
    auto *textLine = new QWidget(card);
    auto *textLayout = new QHBoxLayout(textLine);
    textLayout->setContentsMargins(0, 0, 0, 0);
    textLayout->setSpacing(12);
    textLayout->addWidget(m_text, 1);
    textLayout->addWidget(m_keyboardTitle);
    textLayout->addWidget(m_keyboard, 1);
    auto *peopleLine = new QWidget(card);
    auto *peopleLayout = new QHBoxLayout(peopleLine);
    peopleLayout->setContentsMargins(0, 0, 0, 0);
    peopleLayout->setSpacing(8);
    peopleLayout->addWidget(m_people);
    peopleLayout->addWidget(m_lock, 1);
    m_people->setObjectName(QStringLiteral("people"));
    m_lock->setObjectName(QStringLiteral("lockMinutes"));
    m_mayNot->setObjectName(QStringLiteral("mayNot"));
    m_mayNot->hide();
    const std::pair<QLabel *, QWidget *> rows[] = {
        {m_languageTitle, m_language}, {m_themeTitle, m_theme},       {m_textTitle, textLine},
        {m_medicalTitle, m_medical},   {m_naloxoneTitle, m_naloxone}, {m_libraryTitle, nullptr},
        {m_folderTitle, folderLine},   {m_peopleTitle, peopleLine},   {m_logTitle, m_log}};
    int row = 0;
    for (const auto &[title, widget] : rows) {
        grid->addWidget(title, row, 0);
        if (widget) {
            grid->addWidget(widget, row, 1);
            title->setBuddy(widget);
        } else {
            auto *line = new QHBoxLayout;
            line->setSpacing(8);
            line->addWidget(m_library, 1);
            line->addWidget(m_browse);
            line->addWidget(m_fill);
            line->addWidget(m_care);
            grid->addLayout(line, row, 1);
            grid->addWidget(m_libraryHint, ++row, 1);
        }
        ++row;
    }
    m_libraryTitle->setBuddy(m_library);
    m_folderTitle->setBuddy(m_folder);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_site);
    actions->addWidget(m_advice);
    actions->addWidget(m_mayNot, 1);
    actions->addWidget(m_back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 18, 64, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(card);
    layout->addStretch(1);
    layout->addLayout(actions);
    connectAll();
    retranslate();
}

void SettingsPage::connectAll()
{
    connect(m_language, &ChoiceRow::chosenChanged, this,
            [this](int index) { emit languageChosen(index == 1 ? QStringLiteral("nb") : QStringLiteral("en")); });
    connect(m_theme, &ChoiceRow::chosenChanged, this, [this](int index) { emit nightChosen(index == 1); });
    connect(m_text, &ChoiceRow::chosenChanged, this,
            [this](int index) { emit textPercentChosen(textPercents[static_cast<std::size_t>(index)]); });
    connect(m_keyboard, &ChoiceRow::chosenChanged, this, [this](int index) { emit keyboardChosen(index == 1); });
    connect(m_log, &QComboBox::activated, this, [this](int index) { emit logLevelChosen(logLevels().at(index)); });
    connect(m_medical, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_settings.setMedicalNumber(text.trimmed());
        emit siteChanged();
    });
    connect(m_naloxone, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_settings.setNaloxonePlace(text.trimmed());
        emit siteChanged();
    });
    connect(m_browse, &QPushButton::clicked, this, &SettingsPage::askForLibrary);
    connect(m_fill, &QPushButton::clicked, this, &SettingsPage::importRequested);
    connect(m_care, &QPushButton::clicked, this, &SettingsPage::libraryRequested);
    connect(m_setUpFolder, &QPushButton::clicked, this, &SettingsPage::folderPageRequested);
    connect(m_setUpInstruments, &QPushButton::clicked, this, &SettingsPage::instrumentPageRequested);
    connect(m_people, &QPushButton::clicked, this, &SettingsPage::peopleRequested);
    connect(m_lock, &QComboBox::activated, this,
            [this](int index) { emit lockMinutesChosen(lockChoices.at(static_cast<std::size_t>(index))); });
    connect(m_site, &QPushButton::clicked, this, &SettingsPage::sitePageRequested);
    connect(m_advice, &QPushButton::clicked, this, &SettingsPage::advicePageRequested);
    connect(m_back, &QPushButton::clicked, this, &SettingsPage::backRequested);
}

void SettingsPage::setMay(bool maySite, bool mayLibrary)
{
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_medical, m_naloxone, m_setUpFolder, m_setUpInstruments, m_people, m_lock})
        widget->setEnabled(maySite);
    for (QWidget *widget : {m_browse, m_fill})
        widget->setEnabled(mayLibrary);
    m_mayNot->setText(booth::words::errorSentence(Errc::RoleForbids));
    m_mayNot->setVisible(!maySite || !mayLibrary);
}

void SettingsPage::showSettings()
{
    const QSignalBlocker languageBlocker(m_language);
    const QSignalBlocker themeBlocker(m_theme);
    m_language->choose(m_settings.language() == QLatin1String("nb") ? 1 : 0);
    m_theme->choose(m_settings.theme() == ThemeName::Night ? 1 : 0);
    const QSignalBlocker textBlocker(m_text);
    const QSignalBlocker keyboardBlocker(m_keyboard);
    const auto percent = std::lower_bound(textPercents.begin(), textPercents.end(), m_settings.textPercent());
    m_text->choose(static_cast<int>(std::min(percent, textPercents.end() - 1) - textPercents.begin()));
    m_keyboard->choose(m_settings.hasKeyboard() ? 1 : 0);
    m_log->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, logLevels().indexOf(m_settings.logLevel()))));
    m_medical->setText(m_settings.medicalNumber());
    m_naloxone->setText(m_settings.naloxonePlace());
    m_library->setText(m_settings.libraryPath());
    const auto minutes = std::find(lockChoices.begin(), lockChoices.end(), m_settings.lockMinutes());
    m_lock->setCurrentIndex(minutes == lockChoices.end() ? 2 : static_cast<int>(minutes - lockChoices.begin()));
    m_folder->setText(m_settings.watchedFolder().isEmpty() ? tr("none: scans are opened by hand")
                                                           : m_settings.watchedFolder());
}

void SettingsPage::askForLibrary()
{
    auto *dialog = new QFileDialog(this, tr("Choose the library of measured references"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Library (*.sqlite)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        emit libraryChosen(path);
        showSettings();
    });
    dialog->open();
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings of this machine"));
    m_languageTitle->setText(tr("Language"));
    m_language->setAnswers({QStringLiteral("English"), QStringLiteral("Bokmål")});
    m_themeTitle->setText(tr("Light"));
    m_theme->setAnswers({tr("Day"), tr("Night, dim and warm")});
    m_textTitle->setText(tr("Size of the text"));
    QStringList sizes;
    for (const int percent : textPercents)
        sizes << QStringLiteral("%1 %").arg(percent);
    m_text->setAnswers(sizes);
    m_keyboardTitle->setText(tr("Keyboard on the screen"));
    m_keyboard->setAnswers({tr("No, there is a real one"), tr("Yes, where text is typed")});
    m_medicalTitle->setText(tr("Medical number here"));
    m_medical->setPlaceholderText(tr("Number of the medical staff at this site"));
    m_naloxoneTitle->setText(tr("Naloxone is kept"));
    m_naloxone->setPlaceholderText(tr("for example in the red bag under the counter"));
    m_libraryTitle->setText(tr("Measured library"));
    m_browse->setText(tr("Choose a file"));
    m_fill->setText(tr("Fill it from files"));
    m_care->setText(tr("Care for it"));
    m_libraryHint->setText(
        tr("A library of your own measurements, or of a collection whose terms allow it. Where there is "
           "no file yet, filling makes one."));
    m_folderTitle->setText(tr("Scans come from"));
    m_folder->setAccessibleName(m_folderTitle->text());
    m_setUpFolder->setText(tr("Set up the folder"));
    m_setUpInstruments->setText(tr("Instruments"));
    m_peopleTitle->setText(tr("People"));
    m_people->setText(tr("Codes and PINs"));
    m_lock->clear();
    for (const int minutes : lockChoices)
        m_lock->addItem(minutes == 0 ? tr("do not lock by itself")
                                     : tr("lock after %1 min without a hand on the machine").arg(minutes));
    m_lock->setAccessibleName(tr("When the window locks by itself"));
    m_logTitle->setText(tr("Log"));
    const QSignalBlocker blocker(m_log);
    m_log->clear();
    m_log->addItems({tr("errors only"), tr("warnings"), tr("what the program does"), tr("everything, for developers")});
    m_site->setText(tr("Site profile"));
    m_advice->setText(tr("Advice cards"));
    m_back->setText(tr("Done"));
    m_back->setKey(QStringLiteral("Esc"));
    showSettings();
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
