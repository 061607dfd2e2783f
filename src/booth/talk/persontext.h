// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/slip.h"
#include "booth/talk/talkview.h"
#include "core/result.h"

#include <QString>
#include <QStringList>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QTranslator;

namespace varde::booth {

/// One of the fixed sentences that can stand in any language. `%1` is a name, a code or a day.
struct FixedSentence {
    const char *key; ///< as in files; never renamed
    const char *english;
};

/// All of them, in the order of the template.
const std::vector<FixedSentence> &fixedSentences();

/// Approved sentences in one further language, from a file (docs/developers/sentences.md).
struct SentenceFile {
    std::string language;   ///< `so`, `pl`, `ar`: as in BCP 47
    std::string name;       ///< as its speakers write it
    std::string approvedBy; ///< who answers for the sentences: an organisation
    bool isRightToLeft = false;
    std::map<std::string, std::string> sentences; ///< by key; a missing one is said in English

    bool operator==(const SentenceFile &other) const = default;
};

/// Malformed with what is wrong and where in the detail: an unknown key, a lost or added `%1`, an empty sentence, `en`
/// or `nb`. And as readSmallFile().
Result<SentenceFile> sentenceFileFromJson(const std::string &json);
Result<SentenceFile> readSentenceFile(const std::filesystem::path &path);

/// A file to be translated: every key with its English sentence.
std::string sentenceTemplate();

/// The record's files, by name of the language. Malformed for one that is none any more.
Result<std::vector<SentenceFile>> sentenceFiles(const store::Record &record);

/// Keeps a file in the place of that language's former one.
Status keepSentenceFile(store::Record &record, const SentenceFile &file);

/// Speaks the fixed sentences in one language, whatever language the screen is in.
class PersonWords {
public:
    /// `en` or `nb`. NotFound for another.
    static Result<PersonWords> of(const QString &language);
    explicit PersonWords(SentenceFile file);

    QString language() const; ///< `nb`: as in BCP 47
    QString name() const;     ///< of the language, as its speakers write it
    bool isRightToLeft() const { return m_file.isRightToLeft; }

    /// Falls back to English where the file has no such sentence.
    QString say(const char *key) const;
    bool has(const char *key) const; ///< false: say() is English in a language that is not

private:
    PersonWords() = default;

    SentenceFile m_file;
    std::shared_ptr<QTranslator> m_translator; ///< second owner: copies of this object
};

/// The result for the person's own eyes: fixed sentences of their language, then the very words of the finding, then
/// the six limits. NotAllowed where there is no finding with words.
Result<SlipContent> personText(const TalkView &view, const PersonWords &words);

/// The same as paragraphs to be read aloud, in their order.
QStringList spokenLines(const SlipContent &content);

} // namespace varde::booth
