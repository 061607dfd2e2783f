// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slip/slippage.h"

#include "booth/words/errorwords.h"
#include "booth/words/talkwords.h"
#include "theme/card.h"
#include "theme/choicebox.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>

namespace varde::ui {

namespace {

constexpr double paperGapPx = 8; ///< between sheets
constexpr std::array slipWidths{booth::SlipWidth::A6, booth::SlipWidth::Receipt80, booth::SlipWidth::Receipt58};

} // namespace

void SlipPreview::setContent(const std::optional<booth::SlipContent> &content, const SlipLook &look)
{
    m_content = content;
    m_look = look;
    setAccessibleName(content ? content->title : QString());
    update();
}

void SlipPreview::paintEvent(QPaintEvent *)
{
    if (!m_content)
        return;
    const QSizeF paper = slipPaperMm(*m_content, m_look);
    const double ratio = paper.height() / paper.width();
    const int pages = slipPages(*m_content, m_look);
    const double width =
        std::min<double>((this->width() - 2.0 - paperGapPx * (pages - 1)) / pages, (height() - 2) / ratio);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const Tokens tokens = Tokens::current();
    const bool isNight = tokens.card.lightness() < tokens.ink.lightness();
    double left = (this->width() - width * pages - paperGapPx * (pages - 1)) / 2;
    for (int number = 0; number < pages; ++number, left += width + paperGapPx) {
        const QRectF page(left, 1, width, width * ratio);
        paintSlip(painter, page, *m_content, m_look, number);
        // White paper would blind eyes that are used to the dark; what is printed stays white.
        if (isNight) {
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(page, tokens.muted);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        }
        painter.setPen(QPen(tokens.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(page);
    }
}

SlipPage::SlipPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_advice(textLabel("", this)),
      m_refusal(textLabel("caution", this)),
      m_languageTitle(textLabel("strong", this)),
      m_language(new ChoiceBox(this)),
      m_widthTitle(textLabel("strong", this)),
      m_width(new ChoiceRow(this)),
      m_qrTitle(textLabel("strong", this)),
      m_qr(new ChoiceRow(this)),
      m_saved(textLabel("strong", this)),
      m_problem(textLabel("problem", this)),
      m_preview(new SlipPreview(this)),
      m_print(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_save(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_back(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_back->setObjectName(QStringLiteral("done"));
    m_save->setObjectName(QStringLiteral("savePdf"));
    m_print->setObjectName(QStringLiteral("print"));
    m_language->setObjectName(QStringLiteral("slipLanguage"));
    m_width->setObjectName(QStringLiteral("slipWidth"));
    m_qr->setObjectName(QStringLiteral("slipQr"));
    build();
    connect(m_language, &QComboBox::activated, this, &SlipPage::languageChosen);
    connect(m_width, &ChoiceRow::chosenChanged, this, &SlipPage::refreshPreview);
    connect(m_qr, &ChoiceRow::chosenChanged, this, &SlipPage::refreshPreview);
    connect(m_print, &QPushButton::clicked, this, &SlipPage::print);
    connect(m_save, &QPushButton::clicked, this, &SlipPage::askAndSave);
    connect(m_back, &QPushButton::clicked, this, &SlipPage::backRequested);
    retranslate();
    m_width->choose(0);
    m_qr->choose(0);
    showRefusal({});
}

void SlipPage::build()
{
    auto *card = new Card(this);
    auto *words = new QVBoxLayout(card);
    words->setContentsMargins(24, 20, 24, 20);
    words->setSpacing(10);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_advice, m_refusal, m_languageTitle, m_language,
                                                          m_widthTitle, m_width, m_qrTitle, m_qr})
        words->addWidget(part);
    words->addLayout(buttons);
    words->addWidget(m_saved);
    words->addWidget(m_problem);
    words->addStretch(1);
    auto *actions = new QHBoxLayout;
    actions->addStretch(1);
    actions->addWidget(m_back);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(card, 1);
    right->addLayout(actions);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_preview, 1);
    layout->addLayout(right, 1);
}

void SlipPage::setLanguages(const QStringList &names, int chosen)
{
    const QSignalBlocker blocker(m_language);
    m_language->clear();
    m_language->addItems(names);
    m_language->setCurrentIndex(chosen);
}

SlipLook SlipPage::look() const
{
    return {slipWidths[static_cast<std::size_t>(std::max(0, m_width->chosen()))], m_qr->chosen() == 1};
}

void SlipPage::showSlip(const booth::SlipContent &content, booth::SlipWidth width)
{
    const bool isOther = !m_content || m_content->ticketCode != content.ticketCode;
    m_content = content;
    if (isOther) {
        m_width->choose(static_cast<int>(std::find(slipWidths.begin(), slipWidths.end(), width) - slipWidths.begin()));
        m_qr->choose(0); // only on wish, and a wish is one person's
    }
    refreshPreview();
    m_refusal->hide();
    m_saved->hide();
    setProblem({});
    m_print->setEnabled(true);
    m_save->setEnabled(true);
}

void SlipPage::showRefusal(const QString &sentence)
{
    m_content.reset();
    refreshPreview();
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    m_saved->hide();
    setProblem({});
    m_print->setEnabled(false);
    m_save->setEnabled(false);
}

void SlipPage::refreshPreview()
{
    m_preview->setContent(m_content, look());
}

void SlipPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

Status SlipPage::savePdf(const QString &path)
{
    if (!m_content)
        return Error{Errc::NotAllowed, "there is no slip"};
    Status written = writeSlipPdf(path, *m_content, look());
    setProblem(written ? QString() : booth::words::errorSentence(written.error().code, path));
    m_saved->setText(tr("Saved: %1").arg(path));
    m_saved->setVisible(bool(written));
    return written;
}

void SlipPage::print()
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        setProblem(
            tr("No printer is set up on this computer. Save the slip as a PDF and print it elsewhere, or show the "
               "words on the screen."));
        return m_save->setFocus(Qt::OtherFocusReason);
    }
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution); // second owner: the dialog's lambda
    const QPageSize size(slipPaperMm(*m_content, look()), QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
    printer->setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (!m_content)
            return;
        const Status printed = printSlip(*printer, *m_content, look());
        setProblem(printed ? QString() : booth::words::errorSentence(printed.error().code));
        const QString file = printer->outputFileName(); // the dialog offers a file, too
        m_saved->setText(file.isEmpty() ? tr("Sent to the printer %1.").arg(printer->printerName())
                                        : tr("Saved: %1").arg(file));
        m_saved->setVisible(bool(printed));
    });
    dialog->open();
}

void SlipPage::askAndSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the slip"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Document (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { (void)savePdf(path); });
    dialog->open();
}

void SlipPage::retranslate()
{
    m_title->setText(tr("A slip, if they want one"));
    m_advice->setText(
        tr("In a pocket it can be evidence, and whoever finds it can read it. Say that before you print."));
    m_languageTitle->setText(tr("Their language"));
    m_language->setAccessibleName(m_languageTitle->text());
    m_widthTitle->setText(tr("Paper"));
    QStringList names;
    for (const booth::SlipWidth width : slipWidths)
        names << booth::words::slipWidthText(width);
    m_width->setAnswers(names);
    m_qrTitle->setText(tr("The ticket code as a QR code?"));
    m_qr->setAnswers({tr("No"), tr("Yes, they asked for it")});
    m_print->setText(tr("Print the slip"));
    m_print->setKey(QStringLiteral("P"));
    m_save->setText(tr("Save as PDF"));
    m_save->setKey(QStringLiteral("D"));
    m_back->setText(tr("Done"));
    m_back->setKey(QStringLiteral("Esc"));
}

void SlipPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
