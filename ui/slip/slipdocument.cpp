// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slip/slipdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextOption>

#include <cmath>
#include <memory>
#include <qrencode.h>

namespace varde::ui {

namespace {

using booth::SlipWidth;

constexpr double pointsPerMm = 72 / 25.4;
constexpr double a6HeightMm = 148;

/// Sizes in points.
struct Paper {
    double width;
    double margin;
    double textPx; ///< of the words; everything else follows from it
    bool isRoll;   ///< as long as the words need
};

Paper paperOf(SlipWidth width)
{
    switch (width) {
    case SlipWidth::A6:
        return {105 * pointsPerMm, 20, 9, false};
    case SlipWidth::Receipt80:
        return {72 * pointsPerMm, 4, 10, true};
    case SlipWidth::Receipt58:
        return {48 * pointsPerMm, 2, 9, true};
    }
    return {105 * pointsPerMm, 20, 9, false};
}

/// Writes paragraphs of one size after the other.
class Paragraphs {
public:
    Paragraphs(double textPx, bool isRightToLeft) : m_textPx(textPx), m_isRightToLeft(isRightToLeft) {}

    void add(const QString &text, double size, int weight, double abovePx)
    {
        if (text.isEmpty())
            return;
        // Qt reads whole pixels only.
        m_html += QStringLiteral("<p dir=\"%1\" style=\"margin:%2px 0 0 0; font-size:%3px; font-weight:%4;\">%5</p>")
                      .arg(m_isRightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"))
                      .arg(abovePx)
                      .arg(std::lround(m_textPx * size))
                      .arg(weight)
                      .arg(text.toHtmlEscaped());
    }
    void rule() { m_html += QStringLiteral("<hr/>"); }
    void picture(int px)
    {
        m_html += QStringLiteral("<p align=\"center\" style=\"margin:6px 0 0 0\"><img src=\"qr\" width=\"%1\" "
                                 "height=\"%1\"/></p>")
                      .arg(px);
    }
    const QString &html() const { return m_html; }

private:
    QString m_html;
    double m_textPx;
    bool m_isRightToLeft;
};

QString toHtml(const booth::SlipContent &content, const SlipLook &look)
{
    Paragraphs out(paperOf(look.width).textPx, content.isRightToLeft);
    // On a roll there is no room across the page, so the mark stands above and below.
    const bool isMarkedAbove = paperOf(look.width).isRoll;
    if (isMarkedAbove)
        out.add(content.practiceMark, 1.1, 700, 0);
    out.add(content.ticket, 1.1, 600, 0);
    out.add(content.title, 1.5, 700, 3);
    out.add(content.correction, 1.1, 700, 4);
    for (const QString &line : content.saw)
        out.add(line, 1.15, 600, 4);
    out.add(content.wordsTitle, 1, 600, 6);
    for (const QString &line : content.lines)
        out.add(line, 1, 400, 3);
    out.add(content.written, 0.9, 400, 5);
    out.rule();
    out.add(content.limitsTitle, 1.1, 600, 2);
    int number = 0;
    for (const QString &limit : content.limits)
        out.add(QStringLiteral("%1  %2").arg(++number).arg(limit), 0.95, 400, 2);
    out.add(content.footer, 1, 600, 6);
    out.add(content.note, 0.9, 400, 4);
    if (look.hasQrCode && !content.ticketCode.isEmpty())
        out.picture(64);
    if (isMarkedAbove)
        out.add(content.practiceMark, 1.1, 700, 6);
    return out.html();
}

void prepare(QTextDocument &document, const booth::SlipContent &content, const SlipLook &look)
{
    const Paper paper = paperOf(look.width);
    // 72 dots to the inch whatever the device: the painter scales.
    document.setDocumentMargin(0);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(10);
    document.setDefaultFont(font);
    if (look.hasQrCode)
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("qr")), qrCode(content.ticketCode));
    document.setHtml(toHtml(content, look));
    const double textWidth = paper.width - 2 * paper.margin;
    if (paper.isRoll)
        document.setTextWidth(textWidth);
    else
        document.setPageSize({textWidth, a6HeightMm * pointsPerMm - 2 * paper.margin});
}

QSizeF pageSizeOf(const QTextDocument &document, const Paper &paper)
{
    const double height = paper.isRoll ? document.size().height() + 2 * paper.margin + 8 : a6HeightMm * pointsPerMm;
    return {paper.width, std::ceil(height)};
}

/// The practice mark lies across the page, under the words.
void paintMark(QPainter &painter, const QString &mark, const QSizeF &page, double margin)
{
    painter.save();
    painter.translate(page.width() / 2, page.height() / 2);
    painter.rotate(-std::atan2(page.height(), page.width()) * 180 / 3.14159265358979);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(34);
    font.setWeight(QFont::Bold);
    const double width = QFontMetricsF(font).horizontalAdvance(mark);
    const double diagonal = std::hypot(page.width(), page.height()) - 3 * margin;
    font.setPixelSize(static_cast<int>(34 * std::min(1.0, diagonal / width)));
    painter.setFont(font);
    painter.setPen(QColor(0xd8d8d8));
    painter.drawText(QRectF(-400, -40, 800, 80), Qt::AlignCenter, mark);
    painter.restore();
    painter.save();
    font.setPixelSize(9);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(margin, 4, page.width() - 2 * margin, 16), Qt::AlignLeft | Qt::AlignVCenter, mark);
    painter.restore();
}

void paintPage(QPainter &painter, QTextDocument &document, int page, const booth::SlipContent &content,
               const Paper &paper)
{
    if (!content.practiceMark.isEmpty() && !paper.isRoll)
        paintMark(painter, content.practiceMark, pageSizeOf(document, paper), paper.margin);
    const double height = paper.isRoll ? document.size().height() : document.pageSize().height();
    painter.save();
    painter.translate(paper.margin, paper.margin - page * height);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * height, paper.width - 2 * paper.margin, height);
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

QImage qrCode(const QString &text)
{
    constexpr int quiet = 4;
    const QByteArray utf8 = text.toUtf8();
    if (utf8.isEmpty())
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(utf8.size()), reinterpret_cast<const unsigned char *>(utf8.constData()), 0,
                          QR_ECLEVEL_M),
        QRcode_free);
    if (!code)
        return {};
    QImage image(code->width + 2 * quiet, code->width + 2 * quiet, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1) // lowest bit: the module is dark
                image.setPixel(quiet + x, quiet + y, qRgb(0, 0, 0));
    return image;
}

QSizeF slipPaperMm(const booth::SlipContent &content, const SlipLook &look)
{
    QTextDocument document;
    prepare(document, content, look);
    return pageSizeOf(document, paperOf(look.width)) / pointsPerMm;
}

int slipPages(const booth::SlipContent &content, const SlipLook &look)
{
    QTextDocument document;
    prepare(document, content, look);
    return paperOf(look.width).isRoll ? 1 : document.pageCount();
}

void paintSlip(QPainter &painter, const QRectF &page, const booth::SlipContent &content, const SlipLook &look,
               int number)
{
    QTextDocument document;
    prepare(document, content, look);
    const Paper paper = paperOf(look.width);
    const QSizeF size = pageSizeOf(document, paper);
    painter.save();
    painter.fillRect(page, Qt::white);
    painter.translate(page.topLeft());
    const double scale = std::min(page.width() / size.width(), page.height() / size.height());
    painter.scale(scale, scale);
    paintPage(painter, document, number, content, paper);
    painter.restore();
}

Status printSlip(QPagedPaintDevice &device, const booth::SlipContent &content, const SlipLook &look)
{
    QTextDocument document;
    prepare(document, content, look);
    const Paper paper = paperOf(look.width);
    const QSizeF size = pageSizeOf(document, paper);
    QPainter painter;
    if (!painter.begin(&device))
        return Error{Errc::WriteFailed, "the slip's device cannot be drawn on"};
    const double scale = std::min(device.width() / size.width(), device.height() / size.height());
    const int pages = paper.isRoll ? 1 : document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !device.newPage())
            return Error{Errc::WriteFailed, "no further page"};
        painter.save();
        painter.scale(scale, scale);
        paintPage(painter, document, page, content, paper);
        painter.restore();
    }
    if (!painter.end())
        return Error{Errc::WriteFailed, "the slip could not be finished"};
    return Done{};
}

Status writeSlipPdf(const QString &path, const booth::SlipContent &content, const SlipLook &look)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Errc::WriteFailed, path.toStdString() + ": " + file.errorString().toStdString()};
    {
        QPdfWriter writer(&file);
        const QPageSize size(slipPaperMm(content, look), QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
        writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        writer.setTitle(content.title);
        if (Status printed = printSlip(writer, content, look); !printed)
            return printed;
    }
    if (!file.flush() || file.error() != QFile::NoError)
        return Error{Errc::WriteFailed, path.toStdString() + ": " + file.errorString().toStdString()};
    return Done{};
}

} // namespace varde::ui
