// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QImage;
class QRect;
class QWidget;

namespace varde::test {

/// What a person cannot read in full on a widget and all that stands on it: one line each, with its room.
QStringList textsWithoutRoom(const QWidget &window);

/// What a finger misses: everything to press, type into or choose that is smaller than it has to be (see ui.md).
QStringList smallTargets(const QWidget &window);

/// Texts fainter than they may be, as they are painted: one line each, with the contrast.
QStringList faintTexts(QWidget &window);

/// Between the most frequent colour of a part of a picture and the colour there that stands out most from it.
double shownContrast(const QImage &picture, const QRect &part);

} // namespace varde::test
