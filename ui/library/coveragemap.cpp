// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/coveragemap.h"

#include "theme/shapes.h"
#include "theme/tokens.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <map>

namespace varde::ui {

namespace {

constexpr int tilePx = 20;
constexpr int tileGapPx = 5;
constexpr int titlePx = 230; ///< of a class's name
constexpr int rowGapPx = 8;

} // namespace

CoverageMap::CoverageMap(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CoverageMap::setCoverage(const std::vector<booth::Coverage> &coverage, Technique technique)
{
    std::map<std::string, ClassRow> rows;
    int covered = 0;
    for (const booth::Coverage &one : coverage) {
        ClassRow &row = rows[one.substanceClass];
        const auto own = one.references.find(technique);
        const int references = own == one.references.end() ? 0 : own->second;
        row.tiles.push_back({QString::fromStdString(one.substance), references, one.isHazardous || one.isNoticed});
        row.covered += references > 0 ? 1 : 0;
        covered += references > 0 ? 1 : 0;
    }
    m_rows.clear();
    for (auto &[name, row] : rows) {
        row.name = name.empty() ? tr("no class said") : QString::fromStdString(name);
        // What is missing and urgent first, then what is missing: nobody has to search.
        std::stable_sort(row.tiles.begin(), row.tiles.end(), [](const Tile &a, const Tile &b) {
            const auto key = [](const Tile &tile) { return std::pair(tile.references > 0, !tile.isUrgent); };
            return key(a) < key(b);
        });
        m_rows.push_back(std::move(row));
    }
    const QLocale locale;
    setAccessibleName(tr("%1 of %2 listed substances have a reference")
                          .arg(locale.toString(covered), locale.toString(coverage.size())));
    updateGeometry();
    update();
}

int CoverageMap::perLine(int width) const
{
    return std::max(1, (width - titlePx) / (tilePx + tileGapPx));
}

int CoverageMap::rowHeight(const ClassRow &row, int width) const
{
    const int lines = (static_cast<int>(row.tiles.size()) + perLine(width) - 1) / perLine(width);
    return std::max(fontMetrics().height(), lines * (tilePx + tileGapPx)) + rowGapPx;
}

int CoverageMap::heightForWidth(int width) const
{
    int height = 0;
    for (const ClassRow &row : m_rows)
        height += rowHeight(row, width);
    return height;
}

QSize CoverageMap::sizeHint() const
{
    return {520, heightForWidth(std::max(520, width()))};
}

void CoverageMap::resizeEvent(QResizeEvent *event)
{
    updateGeometry();
    QWidget::resizeEvent(event);
}

std::vector<CoverageMap::Place> CoverageMap::places() const
{
    std::vector<Place> out;
    int y = 0;
    for (const ClassRow &row : m_rows) {
        for (int i = 0; i < static_cast<int>(row.tiles.size()); ++i)
            out.push_back({QRect(titlePx + i % perLine(width()) * (tilePx + tileGapPx),
                                 y + i / perLine(width()) * (tilePx + tileGapPx), tilePx, tilePx),
                           &row.tiles[static_cast<std::size_t>(i)]});
        y += rowHeight(row, width());
    }
    return out;
}

QString CoverageMap::tileText(QPoint at) const
{
    for (const Place &place : places())
        if (place.box.contains(at))
            return place.tile->references > 0
                       ? tr("%1: references %2").arg(place.tile->name, QLocale().toString(place.tile->references))
                       : tr("%1: no reference").arg(place.tile->name);
    return {};
}

bool CoverageMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), tileText(help->pos()), this);
    return true;
}

void CoverageMap::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    const QLocale locale;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int y = 0;
    for (const ClassRow &row : m_rows) {
        const QString count = tr("%1 of %2").arg(locale.toString(row.covered), locale.toString(row.tiles.size()));
        const int countWidth = fontMetrics().horizontalAdvance(count);
        const QRect line(0, y, titlePx - 14, tilePx + 2);
        painter.setPen(tokens.muted);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        painter.setPen(tokens.ink);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(row.name, Qt::ElideRight, line.width() - countWidth - 10));
        y += rowHeight(row, width());
    }
    for (const Place &place : places()) {
        const QRectF box = QRectF(place.box).adjusted(1, 1, -1, -1);
        if (place.tile->references == 0 && place.tile->isUrgent) {
            paintShape(painter, Shape::Triangle, box, tokens.hazard);
            continue;
        }
        painter.setPen(QPen(place.tile->references > 0 ? tokens.accent : tokens.muted, 1.5));
        painter.setBrush(place.tile->references > 0 ? QBrush(tokens.accent) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box, 4, 4);
    }
}

} // namespace varde::ui
