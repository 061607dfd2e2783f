// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/library/curator.h"
#include "store/library/curatorwords.h"
#include "store/library/identity.h"
#include "store/library/referencetable.h"

#include <algorithm>

namespace varde::store {

namespace {

const SubstanceClass *classNamed(const Identity &identity, const std::string &name)
{
    const auto at = std::find_if(identity.classes.begin(), identity.classes.end(),
                                 [&](const SubstanceClass &one) { return one.name == name; });
    return at == identity.classes.end() ? nullptr : &*at;
}

Error noClass(const std::string &name)
{
    return {Errc::NotFound, "no class \"" + name + "\""};
}

/// Whether `name` is `above` or lies below it.
bool isBelow(const Identity &identity, std::string name, const std::string &above)
{
    for (std::size_t steps = 0; steps <= identity.classes.size() && !name.empty(); ++steps) {
        if (name == above)
            return true;
        const SubstanceClass *one = classNamed(identity, name);
        name = one ? one->parent : std::string();
    }
    return false;
}

} // namespace

Status Curator::addClass(const std::string &name, const std::string &parent, const Saying &saying)
{
    const std::string shown = shownName(name);
    if (shown.empty())
        return Error{Errc::OutOfRange, "a class needs a name"};
    return m_library.m_database->transact([&]() -> Status {
        const auto identity = readIdentity(*m_library.m_database);
        if (!identity)
            return identity.error();
        if (classNamed(*identity, shown))
            return Error{Errc::Duplicate, "the class \"" + shown + "\" is there already"};
        if (!parent.empty() && !classNamed(*identity, parent))
            return noClass(parent);
        if (Status made = makeClass(shown); !made)
            return made;
        return sayAll("class", saying, {{shown, "class_is", {}, shown}, {shown, "class_parent", {}, parent}});
    });
}

Status Curator::moveClass(const std::string &name, const std::string &parent, const Saying &saying)
{
    return m_library.m_database->transact([&]() -> Status {
        const auto identity = readIdentity(*m_library.m_database);
        if (!identity)
            return identity.error();
        if (!classNamed(*identity, name))
            return noClass(name);
        if (!parent.empty() && !classNamed(*identity, parent))
            return noClass(parent);
        if (isBelow(*identity, parent, name))
            return Error{Errc::NotAllowed, "\"" + parent + "\" lies below \"" + name + "\""};
        return sayAll("class", saying, {{name, "class_parent", {}, parent}});
    });
}

Status Curator::renameClass(const std::string &name, const std::string &newName, const Saying &saying)
{
    const std::string shown = shownName(newName);
    if (shown.empty())
        return Error{Errc::OutOfRange, "a class needs a name"};
    return m_library.m_database->transact([&]() -> Status {
        const auto identity = readIdentity(*m_library.m_database);
        if (!identity)
            return identity.error();
        const SubstanceClass *one = classNamed(*identity, name);
        if (!one)
            return noClass(name);
        if (shown == name || isBelow(*identity, shown, name))
            return Error{Errc::NotAllowed, "\"" + name + "\" cannot become \"" + shown + "\""};
        const bool isThere = classNamed(*identity, shown) != nullptr;
        if (Status made = makeClass(shown); !made)
            return made;
        std::vector<Word> words{{shown, "class_is", {}, shown}};
        if (!isThere)
            words.push_back({shown, "class_parent", {}, one->parent});
        words.push_back({name, "class_is", {}, shown});
        return sayAll("class", saying, words);
    });
}

Status Curator::removeClass(const std::string &name, const Saying &saying)
{
    return m_library.m_database->transact([&]() -> Status {
        const auto identity = readIdentity(*m_library.m_database);
        if (!identity)
            return identity.error();
        if (!classNamed(*identity, name))
            return noClass(name);
        for (const SubstanceClass &below : identity->classes)
            if (below.parent == name)
                return Error{Errc::NotAllowed, "\"" + below.name + "\" lies in \"" + name + "\"; move it first"};
        for (const Substance &substance : identity->substances)
            if (substance.substanceClass == name)
                return Error{Errc::NotAllowed, substance.name + " is in \"" + name + "\"; move it first"};
        return sayAll("class", saying, {{name, "class_is", {}, std::string()}});
    });
}

} // namespace varde::store
