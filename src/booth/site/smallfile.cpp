// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/site/smallfile.h"

#include <QFile>
#include <QFileInfo>

namespace varde::booth {

Result<std::string> readSmallFile(const std::filesystem::path &path)
{
    constexpr qint64 most = 256 * 1024;
    const QString name = QString::fromStdString(path.string());
    const QFileInfo info(name);
    if (!info.exists())
        return Error{Errc::FileNotFound, path.string()};
    if (info.isDir())
        return Error{Errc::IsDirectory, path.string()};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::PermissionDenied, path.string()};
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFile::NoError)
        return Error{Errc::ReadFailed, path.string()};
    if (bytes.isEmpty())
        return Error{Errc::EmptyFile, path.string()};
    if (bytes.size() > most)
        return Error{Errc::FileTooLarge, path.string()};
    return bytes.toStdString();
}

} // namespace varde::booth
