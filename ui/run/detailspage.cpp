// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/detailspage.h"

#include "booth/words/intakewords.h"
#include "privacy/privacynote.h"
#include "run/effectsrow.h"
#include "run/namefield.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

constexpr int longestLine = 80; ///< characters
constexpr int pauseMs = 1000;   ///< after which who types has stopped to think
constexpr const char *detailFields[] = {"sold_as",   "colour",         "texture",           "logo",
                                        "weight_mg", "bought_on_site", "same_batch_before", "effects"};

QLayout *underTitle(QLabel *title, QWidget *field)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(field);
    title->setBuddy(field);
    return column;
}

/// Nothing, then each word.
void showWord(ChoiceRow &row, const QStringList &words, const QString &word)
{
    const QSignalBlocker blocker(row);
    row.choose(word.isEmpty() ? 0 : static_cast<int>(words.indexOf(word)) + 1);
}

QString wordOf(const QStringList &words, int index)
{
    return index <= 0 ? QString() : words.at(index - 1);
}

QStringList answerWords()
{
    return {QStringLiteral("yes"), QStringLiteral("no")};
}

} // namespace

DetailsPage::DetailsPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_soldAsTitle(lineLabel("strong", this)),
      m_soldAs(new NameField(this)),
      m_logoTitle(lineLabel("strong", this)),
      m_logo(new QLineEdit(this)),
      m_weightTitle(lineLabel("strong", this)),
      m_weight(new QLineEdit(this)),
      m_colourTitle(lineLabel("strong", this)),
      m_colour(new ChoiceRow(this)),
      m_textureTitle(lineLabel("strong", this)),
      m_texture(new ChoiceRow(this)),
      m_onSiteTitle(lineLabel("strong", this)),
      m_onSite(new ChoiceRow(this)),
      m_beforeTitle(lineLabel("strong", this)),
      m_before(new ChoiceRow(this)),
      m_effectsTitle(lineLabel("strong", this)),
      m_effects(new EffectsRow(this)),
      m_privacy(new PrivacyNote(this)),
      m_problem(textLabel("problem", this)),
      m_answers(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_done(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_soldAs->setObjectName(QStringLiteral("detailSoldAs"));
    m_logo->setObjectName(QStringLiteral("logo"));
    m_weight->setObjectName(QStringLiteral("weight"));
    m_colour->setObjectName(QStringLiteral("colour"));
    m_texture->setObjectName(QStringLiteral("texture"));
    m_onSite->setObjectName(QStringLiteral("onSite"));
    m_before->setObjectName(QStringLiteral("before"));
    m_effects->setObjectName(QStringLiteral("effects"));
    m_answers->setObjectName(QStringLiteral("answers"));
    m_done->setObjectName(QStringLiteral("detailsDone"));
    m_soldAs->setMaxLength(longestLine);
    m_logo->setMaxLength(longestLine);
    m_weight->setMaxLength(12);
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(28, 14, 28, 14);
    column->setSpacing(12);
    buildRows(*column);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_answers);
    actions->addStretch(1);
    actions->addWidget(m_done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 10, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(card);
    layout->addStretch(1);
    layout->addWidget(m_privacy);
    layout->addWidget(m_problem);
    layout->addLayout(actions);
    m_problem->hide();
    connectAll();
    retranslate();
}

void DetailsPage::buildRows(QVBoxLayout &column)
{
    auto *lines = new QHBoxLayout;
    lines->setSpacing(24);
    lines->addLayout(underTitle(m_soldAsTitle, m_soldAs), 3);
    lines->addLayout(underTitle(m_logoTitle, m_logo), 3);
    lines->addLayout(underTitle(m_weightTitle, m_weight), 1);
    column.addLayout(lines);
    column.addLayout(underTitle(m_colourTitle, m_colour));
    column.addLayout(underTitle(m_textureTitle, m_texture));
    auto *answers = new QHBoxLayout;
    answers->setSpacing(24);
    answers->addLayout(underTitle(m_onSiteTitle, m_onSite), 1);
    answers->addLayout(underTitle(m_beforeTitle, m_before), 1);
    column.addLayout(answers);
    column.addLayout(underTitle(m_effectsTitle, m_effects));
}

void DetailsPage::connectAll()
{
    const auto words = [this](ChoiceRow *row, const QString &field, const QStringList &list) {
        connect(row, &ChoiceRow::chosenChanged, this,
                [this, field, list](int index) { keep(field, wordOf(list, index)); });
    };
    words(m_colour, QStringLiteral("colour"), booth::words::colourWords());
    words(m_texture, QStringLiteral("texture"), booth::words::textureWords());
    words(m_onSite, QStringLiteral("bought_on_site"), answerWords());
    words(m_before, QStringLiteral("same_batch_before"), answerWords());
    connect(m_effects, &EffectsRow::changed, this, [this] {
        QStringList names;
        for (const store::Effect effect : m_effects->effects())
            names << QString::fromUtf8(store::effectName(effect).data());
        keep(QStringLiteral("effects"), names.join(u' '));
    });
    connect(m_soldAs, &QLineEdit::editingFinished, this, [this] { keepText(*m_soldAs, QStringLiteral("sold_as")); });
    connect(m_logo, &QLineEdit::editingFinished, this, [this] { keepText(*m_logo, QStringLiteral("logo")); });
    connect(m_weight, &QLineEdit::editingFinished, this, &DetailsPage::keepWeight);
    connect(m_privacy, &PrivacyNote::allowed, this, &DetailsPage::keepAll);
    // Nothing of what is typed is lost with the program, not even in the line where the cursor stands.
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DetailsPage::keepTyped);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_soldAs, m_logo, m_weight})
        connect(line, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_answers, &QPushButton::clicked, this, [this] {
        if (keepAll())
            emit answersRequested();
    });
    connect(m_done, &QPushButton::clicked, this, [this] {
        if (!m_soldAs->takeOffer() && keepAll())
            emit backRequested();
    });
}

void DetailsPage::setSubstances(const std::vector<store::Substance> &substances)
{
    m_soldAs->setSubstances(substances);
}

void DetailsPage::showSample(const store::Sample &sample)
{
    m_pause.stop();
    m_shown.clear();
    for (const char *field : detailFields)
        m_shown[QString::fromLatin1(field)] =
            QString::fromStdString(store::sampleFieldText(sample, field).value_or(std::string()));
    m_privacy->forget();
    setProblem({});
    setWaiting(false);
    m_soldAs->setStored(m_shown[QStringLiteral("sold_as")]);
    m_logo->setText(m_shown[QStringLiteral("logo")]);
    const auto &weight = sample.details.weightMg;
    m_weight->setText(weight ? QLocale().toString(*weight, 'g', 6) : QString());
    showWord(*m_colour, booth::words::colourWords(), m_shown[QStringLiteral("colour")]);
    showWord(*m_texture, booth::words::textureWords(), m_shown[QStringLiteral("texture")]);
    showWord(*m_onSite, answerWords(), m_shown[QStringLiteral("bought_on_site")]);
    showWord(*m_before, answerWords(), m_shown[QStringLiteral("same_batch_before")]);
    m_effects->setEffects(sample.details.effects);
    m_colour->setFocus(Qt::OtherFocusReason);
}

void DetailsPage::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    retranslate();
}

void DetailsPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void DetailsPage::keep(const QString &field, const QString &value)
{
    const QString basis = m_shown.value(field);
    if (basis == value)
        return;
    m_shown[field] = value;
    emit edited(field, value, basis);
}

bool DetailsPage::keepText(QLineEdit &line, const QString &field)
{
    const QString text = &line == m_soldAs ? m_soldAs->stored() : line.text().trimmed();
    if (m_shown.value(field) != text && !m_privacy->mayStore(text, &line))
        return false;
    keep(field, text);
    return true;
}

/// Nothing for what is no weight; an empty text for none.
std::optional<QString> DetailsPage::typedWeight() const
{
    const QString text = m_weight->text().trimmed();
    if (text.isEmpty())
        return QString();
    bool isNumber = false;
    double mg = QLocale().toDouble(text, &isNumber);
    if (!isNumber) // a point for a comma, or the other way round, is no reason to ask
        mg = QString(text).replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || mg < 0 || mg > 1e6)
        return std::nullopt;
    return QString::number(mg, 'g', 6);
}

bool DetailsPage::keepWeight()
{
    const auto weight = typedWeight();
    if (!weight) {
        setProblem(tr("The weight is a number of milligrams, like 120."));
        m_weight->setFocus(Qt::OtherFocusReason);
        return false;
    }
    setProblem({});
    keep(QStringLiteral("weight_mg"), *weight);
    return true;
}

void DetailsPage::keepTyped()
{
    for (const auto &[line, field] : {std::pair<QLineEdit *, QString>{m_soldAs, QStringLiteral("sold_as")},
                                      std::pair<QLineEdit *, QString>{m_logo, QStringLiteral("logo")}}) {
        const QString text = line == m_soldAs ? m_soldAs->stored() : line->text().trimmed();
        // Who is choosing from the list, or is asked about a name, has not said it yet.
        const bool isChoosing = line->completer() && line->completer()->popup()->isVisible();
        if (!isChoosing && m_privacy->isHarmless(text))
            keep(field, text);
    }
    if (const auto weight = typedWeight())
        keep(QStringLiteral("weight_mg"), *weight);
}

bool DetailsPage::keepAll()
{
    return keepText(*m_soldAs, QStringLiteral("sold_as")) && keepText(*m_logo, QStringLiteral("logo")) && keepWeight();
}

void DetailsPage::retranslate()
{
    const auto named = [](const QStringList &words, QString (*name)(const QString &)) {
        QStringList answers{tr("not noted")};
        for (const QString &word : words)
            answers << name(word);
        return answers;
    };
    m_title->setText(m_isWaiting ? tr("What it looks like. The next page is ready.") : tr("What it looks like"));
    m_soldAsTitle->setText(tr("Sold as"));
    m_logoTitle->setText(tr("Logo or print"));
    m_logo->setPlaceholderText(tr("what is to be seen on it"));
    m_weightTitle->setText(tr("Weight, mg"));
    m_colourTitle->setText(tr("Colour"));
    m_colour->setAnswers(named(booth::words::colourWords(), booth::words::colourName));
    m_textureTitle->setText(tr("How it feels"));
    m_texture->setAnswers(named(booth::words::textureWords(), booth::words::textureName));
    m_onSiteTitle->setText(tr("Got it at this event?"));
    m_beforeTitle->setText(tr("Had of this batch before?"));
    for (ChoiceRow *row : {m_onSite, m_before})
        row->setAnswers({tr("not asked"), tr("yes"), tr("no")});
    m_effectsTitle->setText(tr("Who took of it: did it feel otherwise than expected?"));
    m_answers->setText(tr("The answers at intake"));
    m_answers->setKey(QStringLiteral("A"));
    m_done->setText(m_isWaiting ? tr("To the next page") : tr("Done"));
    m_done->setKey(QStringLiteral("Esc"));
}

void DetailsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
