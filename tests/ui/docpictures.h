// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <vector>

namespace varde::test {

/// The pages of a run that stand in docs/pictures/steps, in the order in which a volunteer meets them.
std::vector<QString> stepPages();

/// One picture of docs/pictures.
struct DocPicture {
    QString file; ///< below docs/pictures
    QString page; ///< of the gallery
    QString language;
    ui::ThemeName theme;
    QSize size;
};

/// All of them, those of one size, language and theme beside each other.
std::vector<DocPicture> docPictures();

/// With at most 256 colours: the most frequent ones stay as they are, each other one becomes one that is near it.
QImage withFewColours(const QImage &picture);

/// As small a PNG as Qt writes.
bool writePicture(const QImage &picture, const QString &path);

} // namespace varde::test
