// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importsession.h"

#include "matcher/admission.h"
#include "store/library/librarystore.h"
#include "store/library/referencetable.h"

#include <map>
#include <set>

namespace varde::booth {

namespace {

/// A spectrum as it is kept for comparing: in 32 bits, because a collection may have tens of thousands.
struct KeptCurve {
    Axis axis;
    Eigen::VectorXf values;
    Technique technique;
    IntensityUnit unit;

    Result<matcher::Prepared> prepared() const
    {
        auto spectrum = Spectrum::make(axis, values.cast<double>(), technique, unit);
        if (!spectrum)
            return spectrum.error();
        return matcher::prepare(*spectrum, matcher::matchGrid(technique));
    }
};

KeptCurve keptCurve(const Spectrum &spectrum)
{
    return {spectrum.axis, spectrum.intensities.cast<float>(), spectrum.technique, spectrum.unit};
}

/// Everything of one technique that is compared.
struct Company {
    std::vector<matcher::CompanyMember> members;
    std::vector<KeptCurve> curves;  ///< beside members
    std::vector<std::size_t> items; ///< beside members: index of the item; of a library's reference noItem
    std::vector<std::string> shown; ///< beside members
};
constexpr std::size_t noItem = static_cast<std::size_t>(-1);

/// Numbers for names, so that the comparison knows none.
class Numbers {
public:
    int of(const std::string &key) { return m_numbers.emplace(key, static_cast<int>(m_numbers.size())).first->second; }

private:
    std::map<std::string, int> m_numbers;
};

class Gathering {
public:
    explicit Gathering(const std::vector<ImportItem> &items) : m_items(items), m_problems(items.size()) {}

    Status addLibrary(const std::filesystem::path &path)
    {
        std::error_code none;
        if (!std::filesystem::exists(path, none))
            return Done{};
        const auto library = store::LibraryStore::open(path, store::OpenMode::ReadOnly, systemClock());
        if (!library)
            return library.error();
        const auto substances = (*library)->substances();
        if (!substances)
            return substances.error();
        std::map<std::string, std::string> names;
        for (const store::Substance &substance : *substances) {
            names.emplace(substance.id, substance.name);
            addNames(substance);
        }
        const auto references = (*library)->references();
        if (!references)
            return references.error();
        for (const store::Reference &reference : *references)
            addReference(reference, names[reference.substanceId]);
        return Done{};
    }

    Status addItems(const store::StagingStore &staging)
    {
        std::map<std::int64_t, std::size_t> byId;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (isCompany(m_items[i]))
                byId.emplace(m_items[i].id, i);
        std::map<std::size_t, std::vector<float>> sketches;
        Status read = staging.eachSketch([&](std::int64_t id, std::vector<float> sketch) -> Status {
            if (const auto found = byId.find(id); found != byId.end())
                sketches.emplace(found->second, std::move(sketch));
            return Done{};
        });
        if (!read)
            return read;
        for (auto &[i, sketch] : sketches) {
            const auto spectrum = staging.spectrum(m_items[i].id);
            if (!spectrum)
                return spectrum.error();
            if (*spectrum)
                addItem(i, **spectrum, sketch);
        }
        return Done{};
    }

    Result<std::vector<std::vector<ImportProblem>>> compare(const Progress &progress) &&
    {
        int technique = 0;
        for (const auto &entry : m_companies) {
            const Technique which = entry.first;
            const Company &company = entry.second;
            const auto count = static_cast<int>(m_companies.size());
            const Progress part{
                [&, technique](int done, int total) { progress.at(technique * total + done, count * total); },
                progress.cancel};
            const auto found = matcher::admissionInCompany(
                which, company.members, [&](std::size_t member) { return company.curves[member].prepared(); }, part);
            if (!found)
                return found.error();
            for (std::size_t member = 0; member < found->size(); ++member)
                for (const matcher::AdmissionFinding &finding : (*found)[member])
                    m_problems[company.items[member]].push_back(
                        {.fault = ImportFault::Admission,
                         .finding = finding,
                         .other = company.shown[static_cast<std::size_t>(finding.other)],
                         .bars = finding.bars});
            ++technique;
        }
        return std::move(m_problems);
    }

private:
    /// What lacks only a licence or a coordinator's word stands beside the others already.
    static bool isCompany(const ImportItem &item)
    {
        if (item.error || item.edits.isLeft || item.fact(Field::Substance).empty())
            return false;
        for (const ImportProblem &problem : item.problems) {
            const bool isPoor = problem.bars && (problem.fault == ImportFault::Unusable ||
                                                 (problem.fault == ImportFault::Admission && !item.edits.overrule));
            if (isPoor || problem.fault == ImportFault::Twice)
                return false;
        }
        return true;
    }

    /// What the library knows as another name of a substance is that substance here too, before anything is called a
    /// look-alike. A street name may mean several, so that nothing follows from it.
    void addNames(const store::Substance &substance)
    {
        m_known[store::substanceId(substance.name)] = substance.id;
        for (const store::SubstanceName &other : substance.names)
            if (other.kind == store::NameKind::Synonym)
                m_known.emplace(store::substanceId(other.name), substance.id);
    }

    std::string substanceOf(const std::string &name) const
    {
        const std::string id = store::substanceId(name);
        const auto known = m_known.find(id);
        return known == m_known.end() ? id : known->second;
    }

    void addReference(const store::Reference &reference, const std::string &name)
    {
        const auto prepared = matcher::prepare(reference.spectrum, matcher::matchGrid(reference.spectrum.technique));
        if (!prepared)
            return; // an old library may hold what a new one would refuse
        const std::string hash = store::contentId(reference.spectrum.rising(), {}, {});
        add(reference.spectrum, matcher::sketchOf(*prepared, reference.spectrum.technique),
            {reference.substanceId, reference.form, hash}, noItem, name + " (" + reference.id.substr(0, 8) + ")");
        m_inLibrary.insert({reference.substanceId, formKey(reference.form), hash});
    }

    void addItem(std::size_t i, const Spectrum &spectrum, const std::vector<float> &sketch)
    {
        const ImportItem &item = m_items[i];
        const std::string substance = substanceOf(item.fact(Field::Substance));
        const std::string &form = item.fact(Field::Form);
        if (m_inLibrary.count({substance, formKey(form), item.curveHash}) > 0) {
            m_problems[i].push_back({.fault = ImportFault::AlreadyThere});
            return;
        }
        const Eigen::Map<const Eigen::VectorXf> values(sketch.data(), static_cast<Eigen::Index>(sketch.size()));
        add(spectrum, values, {substance, form, item.curveHash}, i,
            item.fact(Field::Substance) + " (" + item.shownName() + ")");
    }

    struct Identity {
        std::string substanceId;
        std::string form;
        std::string curveHash;
    };

    void add(const Spectrum &spectrum, const Eigen::VectorXf &sketch, const Identity &identity, std::size_t item,
             std::string shown)
    {
        Company &company = m_companies[spectrum.technique];
        company.members.push_back({m_substances.of(identity.substanceId), m_forms.of(formKey(identity.form)),
                                   m_hashes.of(identity.curveHash), item != noItem, sketch});
        company.curves.push_back(keptCurve(spectrum));
        company.items.push_back(item);
        company.shown.push_back(std::move(shown));
    }

    /// Case and spacing of a form do not count, as in a reference's identity.
    static std::string formKey(const std::string &form) { return store::substanceId(form); }

    const std::vector<ImportItem> &m_items;
    std::vector<std::vector<ImportProblem>> m_problems;
    std::map<Technique, Company> m_companies;
    std::set<std::tuple<std::string, std::string, std::string>> m_inLibrary;
    std::map<std::string, std::string> m_known; ///< what a name is made into -> the substance it means
    Numbers m_substances;
    Numbers m_forms;
    Numbers m_hashes;
};

} // namespace

Result<std::vector<std::vector<ImportProblem>>> compareItems(const std::vector<ImportItem> &items,
                                                             const store::StagingStore &staging,
                                                             const std::filesystem::path &library,
                                                             const Progress &progress)
{
    Gathering gathering(items);
    if (Status added = gathering.addLibrary(library); !added)
        return added.error();
    if (Status added = gathering.addItems(staging); !added)
        return added.error();
    return std::move(gathering).compare(progress);
}

} // namespace varde::booth
