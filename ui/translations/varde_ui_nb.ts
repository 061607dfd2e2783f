<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
    <context>
        <name>Panels</name>
        <message>
            <source>Nobody has written down yet whom to send people to. The site profile in the settings has room for it.</source>
            <translation>Ingen har skrevet ned hvem folk kan vises videre til. Det er plass til det i stedsprofilen i innstillingene.</translation>
        </message>
        <message>
            <source>Telephone %1</source>
            <translation>Telefon %1</translation>
        </message>
        <message>
            <source>Nothing was named, so there is no card.</source>
            <translation>Ingenting ble navngitt, så det finnes ikke noe kort.</translation>
        </message>
        <message>
            <source>No approved card: %1</source>
            <translation>Ikke noe godkjent kort: %1</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::AdviceFlow</name>
        <message>
            <source>It is shown from now on.</source>
            <translation>Det vises fra nå av.</translation>
        </message>
        <message>
            <source>It is shown no longer.</source>
            <translation>Det vises ikke lenger.</translation>
        </message>
        <message>
            <source>Kept as a draft. Somebody reads and approves it.</source>
            <translation>Beholdt som utkast. Noen leser og godkjenner det.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::AdvicePage</name>
        <message>
            <source>There is no card in this language.</source>
            <translation>Det finnes ikke noe kort på dette språket.</translation>
        </message>
        <message>
            <source>Approved by %1: it is shown in the talk (%2).</source>
            <translation>Godkjent av %1: det vises i samtalen (%2).</translation>
        </message>
        <message>
            <source>Draft: shown to nobody (%1). Read every line and its source.</source>
            <translation>Utkast: vises ikke til noen (%1). Les hver linje og kilden.</translation>
        </message>
        <message>
            <source>Your code is missing: it stands beside the card as who read it.</source>
            <translation>Koden din mangler: den står ved kortet som den som leste det.</translation>
        </message>
        <message>
            <source>This is no card yet: %1.</source>
            <translation>Dette er ikke et kort ennå: %1.</translation>
        </message>
        <message>
            <source>Advice cards</source>
            <translation>Rådkort</translation>
        </message>
        <message>
            <source>One statement a line, then || and its source; more sources with | between. A line in brackets begins a part: [effects] [duration] [dose] [interactions] [wellbeing] [danger_signs] [what_to_do]</source>
            <translation>Ett utsagn per linje, så || og kilden; flere kilder med | imellom. En linje i klammer begynner en del: [effects] [duration] [dose] [interactions] [wellbeing] [danger_signs] [what_to_do]</translation>
        </message>
        <message>
            <source>The card's text</source>
            <translation>Teksten på kortet</translation>
        </message>
        <message>
            <source>Your code</source>
            <translation>Koden din</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Edit a copy</source>
            <translation>Rediger en kopi</translation>
        </message>
        <message>
            <source>Show it no longer</source>
            <translation>Ikke vis det lenger</translation>
        </message>
        <message>
            <source>I read it: show it</source>
            <translation>Jeg har lest det: vis det</translation>
        </message>
        <message>
            <source>Keep the copy as a draft</source>
            <translation>Behold kopien som utkast</translation>
        </message>
        <message>
            <source>The chosen card</source>
            <translation>Det valgte kortet</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::CheckPage</name>
        <message>
            <source>Is it the control with %1?</source>
            <translation>Er det kontrollprøven med %1?</translation>
        </message>
        <message>
            <source>Is it %1?</source>
            <translation>Er det %1?</translation>
        </message>
        <message>
            <source>Open a scan</source>
            <translation>Åpne en måling</translation>
        </message>
        <message>
            <source>this scan</source>
            <translation>denne målingen</translation>
        </message>
        <message>
            <source>Check of the day</source>
            <translation>Dagens kontroll</translation>
        </message>
        <message>
            <source>No instrument yet: the first scan tells which one it is.</source>
            <translation>Ikke noe instrument ennå: den første målingen viser hvilket det er.</translation>
        </message>
        <message>
            <source>What do you measure now?</source>
            <translation>Hva måler du nå?</translation>
        </message>
        <message>
            <source>A reference material</source>
            <translation>Et referansemateriale</translation>
        </message>
        <message>
            <source>The control</source>
            <translation>Kontrollprøven</translation>
        </message>
        <message>
            <source>Measure it like a sample and save the file. Its bands are compared with their agreed positions: that checks the axis. Infrared: a polystyrene film.</source>
            <translation>Mål det som en prøve, og lagre filen. Båndene sammenlignes med de avtalte plassene sine: det kontrollerer aksen. Infrarødt: en polystyrenfilm.</translation>
        </message>
        <message>
            <source>A little of a known substance in a filler, for example 10 parts of caffeine in 90 parts of lactose. Measure it like a sample: the substance must be named, or the instrument misses small parts today.</source>
            <translation>Litt av et kjent stoff i et fyllstoff, for eksempel 10 deler koffein i 90 deler laktose. Mål det som en prøve: stoffet må bli nevnt, ellers går instrumentet glipp av små andeler i dag.</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <source>Curve, and where the bands belong</source>
            <translation>Kurve, og hvor båndene hører hjemme</translation>
        </message>
        <message>
            <source>The curve appears here once a file is open.</source>
            <translation>Kurven kommer her når en fil er åpnet.</translation>
        </message>
        <message>
            <source>The axis over the days: ● passed, ▲ corrected, ✗ failed</source>
            <translation>Aksen fra dag til dag: ● i orden, ▲ rettet, ✗ ikke i orden</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>The instrument was moved</source>
            <translation>Instrumentet er flyttet</translation>
        </message>
        <message>
            <source>Open the scan</source>
            <translation>Åpne målingen</translation>
        </message>
        <message>
            <source>No check of this instrument yet.</source>
            <translation>Dette instrumentet er ikke kontrollert ennå.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Measure it now</source>
            <translation>Mål nå</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ChemistPanel</name>
        <message>
            <source>Signal to noise: %1</source>
            <translation>Signal mot støy: %1</translation>
        </message>
        <message>
            <source>%1: value %2, limit %3</source>
            <translation>%1: verdi %2, grense %3</translation>
        </message>
        <message>
            <source>Chance that the first name is right: %1 (prior %2)</source>
            <translation>Sjanse for at det første navnet er riktig: %1 (forhåndssjanse %2)</translation>
        </message>
        <message>
            <source>p_out, chance that something not in the library scores this high: %1</source>
            <translation>p_out, sjanse for at noe utenfor biblioteket skårer så høyt: %1</translation>
        </message>
        <message>
            <source>Possible set at 90 of 100: %1</source>
            <translation>Mulig utvalg ved 90 av 100: %1</translation>
        </message>
        <message>
            <source>Possible set at 95 of 100: %1</source>
            <translation>Mulig utvalg ved 95 av 100: %1</translation>
        </message>
        <message>
            <source>Class hint: %1 (%2)</source>
            <translation>Hint om gruppe: %1 (%2)</translation>
        </message>
        <message>
            <source>%1: share of the signal %2 (%3 to %4), chance of presence %5</source>
            <translation>%1: andel av signalet %2 (%3 til %4), sjanse for at det er der %5</translation>
        </message>
        <message>
            <source>Left unexplained: %1 of the derivative's energy; one substance alone leaves less than %2 in 95 of 100 scans</source>
            <translation>Uforklart: %1 av energien i den deriverte; ett stoff alene etterlater mindre enn %2 i 95 av 100 målinger</translation>
        </message>
        <message>
            <source>Nearest to what is left, by derivative cosine; no name follows from it: %1</source>
            <translation>Nærmest det som er til overs, etter cosinus av den deriverte; det gir ikke noe navn: %1</translation>
        </message>
        <message>
            <source>%1: less than a share of %2 of the signal could be hidden</source>
            <translation>%1: mindre enn en andel på %2 av signalet kan være skjult</translation>
        </message>
        <message>
            <source>%1: cannot be judged from this scan</source>
            <translation>%1: kan ikke vurderes ut fra denne målingen</translation>
        </message>
        <message>
            <source>%1: the library has no reference of it</source>
            <translation>%1: biblioteket har ingen referanse for det</translation>
        </message>
        <message>
            <source>What is left</source>
            <translation>Det som er til overs</translation>
        </message>
        <message>
            <source>Where the nearest differ</source>
            <translation>Hvor de nærmeste skiller seg ut</translation>
        </message>
        <message>
            <source>What could be hidden</source>
            <translation>Det som kan være skjult</translation>
        </message>
        <message>
            <source>Bands left over: %1 cm⁻¹</source>
            <translation>Bånd til overs: %1 cm⁻¹</translation>
        </message>
        <message>
            <source>Library %1, algorithm %2</source>
            <translation>Bibliotek %1, algoritme %2</translation>
        </message>
        <message>
            <source>Model %1</source>
            <translation>Modell %1</translation>
        </message>
        <message>
            <source>Read in %1 ms</source>
            <translation>Lest på %1 ms</translation>
        </message>
        <message>
            <source>This scan names nothing.</source>
            <translation>Denne målingen gir ingen navn.</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Kvalitet</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>Sikkerhet</translation>
        </message>
        <message>
            <source>Mixture</source>
            <translation>Blanding</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>Hvor det kommer fra</translation>
        </message>
        <message>
            <source>Similarity: mean of square-root cosine and derivative cosine, from -1 to 1.</source>
            <translation>Likhet: middel av kvadratrot-cosinus og cosinus av de deriverte, fra -1 til 1.</translation>
        </message>
        <message>
            <source>Nearest references</source>
            <translation>Nærmeste referanser</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Tallene</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ClassPanel</name>
        <message>
            <source>Add below</source>
            <translation>Legg til under</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Legg til</translation>
        </message>
        <message>
            <source>No class yet. Write a name and add it.</source>
            <translation>Ingen klasse ennå. Skriv et navn og legg den til.</translation>
        </message>
        <message>
            <source>A hint such as "may be an opioid" comes from this tree. A class can be removed once nothing is in it.</source>
            <translation>Et hint som «kan være et opioid» kommer fra dette treet. En klasse kan fjernes når ingenting er i den.</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klasser</translation>
        </message>
        <message>
            <source>Name of a class</source>
            <translation>Klassenavn</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Gi nytt navn</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Flytt</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>to the top</source>
            <translation>til toppen</translation>
        </message>
        <message>
            <source>Where to move the class</source>
            <translation>Hvor klassen skal flyttes</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ClosePage</name>
        <message>
            <source>This site wants a witness: the code of somebody else who saw it destroyed.</source>
            <translation>Her kreves et vitne: koden til en annen som så at det ble destruert.</translation>
        </message>
        <message>
            <source>Close the sample</source>
            <translation>Avslutt prøven</translation>
        </message>
        <message>
            <source>What do they mean to do now? Ask only if they like to say</source>
            <translation>Hva har de tenkt å gjøre nå? Spør bare hvis de vil si det</translation>
        </message>
        <message>
            <source>What became of what was left?</source>
            <translation>Hva skjedde med det som var igjen?</translation>
        </message>
        <message>
            <source>Who saw it destroyed? Their code</source>
            <translation>Hvem så at det ble destruert? Koden deres</translation>
        </message>
        <message>
            <source>For the laboratory: %1</source>
            <translation>Til laboratoriet: %1</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nei</translation>
        </message>
        <message>
            <source>to be sent</source>
            <translation>skal sendes</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>på vei</translation>
        </message>
        <message>
            <source>What stands on its bag</source>
            <translation>Det som står på posen</translation>
        </message>
        <message>
            <source>No advice card was shown.</source>
            <translation>Ingen rådkort ble vist.</translation>
        </message>
        <message>
            <source>Back to the talk</source>
            <translation>Tilbake til samtalen</translation>
        </message>
        <message>
            <source>Advice cards shown in the talk, which is noted: %1.</source>
            <translation>Rådkort vist i samtalen, som blir notert: %1.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ClosedPage</name>
        <message>
            <source>%1 is closed</source>
            <translation>%1 er avsluttet</translation>
        </message>
        <message>
            <source>1  Give back or dispose of what is left, as the rules of this site say.
2  Clean the instrument and look at it: is anything left on it?
3  New gloves for the next sample.</source>
            <translation>1  Gi tilbake eller destruer resten, slik reglene på stedet sier.
2  Rengjør instrumentet og se på det: ligger det igjen noe?
3  Nye hansker før neste prøve.</translation>
        </message>
        <message>
            <source>Back to the start</source>
            <translation>Til forsiden</translation>
        </message>
        <message>
            <source>New sample</source>
            <translation>Ny prøve</translation>
        </message>
        <message>
            <source>They mean to: %1</source>
            <translation>De har tenkt å: %1</translation>
        </message>
        <message>
            <source>What was left: %1</source>
            <translation>Det som var igjen: %1</translation>
        </message>
        <message>
            <source>seen by %1</source>
            <translation>sett av %1</translation>
        </message>
        <message>
            <source>Laboratory %1: %2</source>
            <translation>Laboratorium %1: %2</translation>
        </message>
        <message>
            <source>Corrected: %1</source>
            <translation>Rettet: %1</translation>
        </message>
        <message>
            <source>What holds now</source>
            <translation>Det som gjelder nå</translation>
        </message>
        <message>
            <source>What was told</source>
            <translation>Det som ble fortalt</translation>
        </message>
        <message>
            <source>What was written before</source>
            <translation>Det som ble skrevet før</translation>
        </message>
        <message>
            <source>Take the close back</source>
            <translation>Angre avslutningen</translation>
        </message>
        <message>
            <source>Correct the finding</source>
            <translation>Rett funnet</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Lapp</translation>
        </message>
        <message>
            <source>What was noted at the close</source>
            <translation>Det som ble notert ved avslutningen</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::CorrectionPage</name>
        <message>
            <source>Choose what you conclude now.</source>
            <translation>Velg hva du konkluderer med nå.</translation>
        </message>
        <message>
            <source>Write why it is corrected. It stands beside the new words wherever they are shown.</source>
            <translation>Skriv hvorfor det rettes. Det står ved de nye ordene overalt der de vises.</translation>
        </message>
        <message>
            <source>Your code is missing.</source>
            <translation>Koden din mangler.</translation>
        </message>
        <message>
            <source>Correct the finding of %1</source>
            <translation>Rett funnet for %1</translation>
        </message>
        <message>
            <source>The finding that was told stays in the record beside this one. Everything that is shown from now on says that it was corrected.</source>
            <translation>Funnet som ble fortalt, blir stående i journalen ved siden av dette. Alt som vises fra nå av, sier at det ble rettet.</translation>
        </message>
        <message>
            <source>What do you conclude now?</source>
            <translation>Hva konkluderer du med nå?</translation>
        </message>
        <message>
            <source>What it names, with commas between</source>
            <translation>Hva det navngir, med komma imellom</translation>
        </message>
        <message>
            <source>The words as they should have been</source>
            <translation>Ordene slik de skulle ha vært</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>Hvorfor det rettes</translation>
        </message>
        <message>
            <source>Your code</source>
            <translation>Koden din</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Store the correction</source>
            <translation>Lagre rettelsen</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::CoverageMap</name>
        <message>
            <source>no class said</source>
            <translation>ingen klasse oppgitt</translation>
        </message>
        <message>
            <source>%1 of %2 listed substances have a reference</source>
            <translation>%1 av %2 oppførte stoffer har en referanse</translation>
        </message>
        <message>
            <source>%1: references %2</source>
            <translation>%1: %2 referanser</translation>
        </message>
        <message>
            <source>%1: no reference</source>
            <translation>%1: ingen referanse</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 av %2</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::CurvePanel</name>
        <message>
            <source>nearest: %1</source>
            <translation>nærmest: %1</translation>
        </message>
        <message>
            <source>Scan and reference</source>
            <translation>Måling og referanse</translation>
        </message>
        <message>
            <source>this scan</source>
            <translation>målingen</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>Måling</translation>
        </message>
        <message>
            <source>What the reference does not explain (residual), Raman shift in cm⁻¹</source>
            <translation>Det referansen ikke forklarer (rest), Raman-skift i cm⁻¹</translation>
        </message>
        <message>
            <source>What the reference does not explain (residual), wavenumber in cm⁻¹</source>
            <translation>Det referansen ikke forklarer (rest), bølgetall i cm⁻¹</translation>
        </message>
        <message>
            <source>residual</source>
            <translation>rest</translation>
        </message>
        <message>
            <source>Plain view</source>
            <translation>Enkel visning</translation>
        </message>
        <message>
            <source>Chemist view</source>
            <translation>Kjemikervisning</translation>
        </message>
        <message>
            <source>Scan %1, spot %2: %3</source>
            <translation>Måling %1, sted %2: %3</translation>
        </message>
        <message>
            <source>No curve: this form is not scanned.</source>
            <translation>Ingen kurve: denne formen måles ikke.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Utseende</translation>
        </message>
        <message>
            <source>What the sample looks like</source>
            <translation>Hvordan prøven ser ut</translation>
        </message>
        <message>
            <source>Transmittance</source>
            <translation>Transmittans</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Speil</translation>
        </message>
        <message>
            <source>Peak labels</source>
            <translation>Toppetiketter</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>Save as PNG, SVG, PDF or CSV</source>
            <translation>Lagre som PNG, SVG, PDF eller CSV</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::DayPage</name>
        <message>
            <source>Choose a folder for the export</source>
            <translation>Velg en mappe for eksporten</translation>
        </message>
        <message>
            <source>Choose samples in the table. Ctrl or Shift chooses several.</source>
            <translation>Velg prøver i tabellen. Ctrl eller Shift velger flere.</translation>
        </message>
        <message>
            <source>At most four can be laid over each other.</source>
            <translation>Du kan legge høyst fire over hverandre.</translation>
        </message>
        <message>
            <source>No sample on this day. The first one starts behind the door Test a sample.</source>
            <translation>Ingen prøver denne dagen. Den første starter bak døra Test en prøve.</translation>
        </message>
        <message>
            <source>Nothing unknown, tentative or contradictory on this day.</source>
            <translation>Ikke noe ukjent, usikkert eller motstridende denne dagen.</translation>
        </message>
        <message>
            <source>Samples of %1</source>
            <translation>Prøver fra %1</translation>
        </message>
        <message>
            <source>Only unknown, tentative or contradictory</source>
            <translation>Bare ukjent, usikkert eller motstridende</translation>
        </message>
        <message>
            <source>Day before</source>
            <translation>Dagen før</translation>
        </message>
        <message>
            <source>Day after</source>
            <translation>Dagen etter</translation>
        </message>
        <message>
            <source>Scans laid over each other</source>
            <translation>Målinger lagt over hverandre</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Hva nå</translation>
        </message>
        <message>
            <source>Lay up to four over each other</source>
            <translation>Legg opptil fire over hverandre</translation>
        </message>
        <message>
            <source>Export the chosen samples</source>
            <translation>Eksporter de valgte prøvene</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>Lås pulten</translation>
        </message>
        <message>
            <source>Scans written: %1. Folder: %2</source>
            <translation>Målinger skrevet: %1. Mappe: %2</translation>
        </message>
        <message>
            <source>Chosen: %1.</source>
            <translation>Valgt: %1.</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliotek</translation>
        </message>
        <message>
            <source>Samples of the day</source>
            <translation>Dagens prøver</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::DemoRun</name>
        <message>
            <source>The practice run did not come to an end.</source>
            <translation>Øvingen kom ikke til noen slutt.</translation>
        </message>
        <message>
            <source>A button cannot be pressed: %1</source>
            <translation>En knapp lar seg ikke trykke: %1</translation>
        </message>
        <message>
            <source>The practice scan was not good enough to read.</source>
            <translation>Øvingsmålingen var ikke god nok til å leses.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::DeskPlace</name>
        <message>
            <source>Too short: at least 8 characters.</source>
            <translation>For kort: minst 8 tegn.</translation>
        </message>
        <message>
            <source>None of these has a scan.</source>
            <translation>Ingen av disse har en måling.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::DetailsPage</name>
        <message>
            <source>The weight is a number of milligrams, like 120.</source>
            <translation>Vekten er et antall milligram, som 120.</translation>
        </message>
        <message>
            <source>not noted</source>
            <translation>ikke notert</translation>
        </message>
        <message>
            <source>What it looks like. The next page is ready.</source>
            <translation>Slik ser det ut. Neste side er klar.</translation>
        </message>
        <message>
            <source>What it looks like</source>
            <translation>Slik ser det ut</translation>
        </message>
        <message>
            <source>Sold as</source>
            <translation>Solgt som</translation>
        </message>
        <message>
            <source>Logo or print</source>
            <translation>Logo eller preg</translation>
        </message>
        <message>
            <source>what is to be seen on it</source>
            <translation>det som er å se på den</translation>
        </message>
        <message>
            <source>Weight, mg</source>
            <translation>Vekt, mg</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farge</translation>
        </message>
        <message>
            <source>How it feels</source>
            <translation>Slik kjennes det</translation>
        </message>
        <message>
            <source>Got it at this event?</source>
            <translation>Fått tak i det her?</translation>
        </message>
        <message>
            <source>Had of this batch before?</source>
            <translation>Hatt av dette partiet før?</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>ikke spurt</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nei</translation>
        </message>
        <message>
            <source>Who took of it: did it feel otherwise than expected?</source>
            <translation>Den som har tatt av det: kjentes det annerledes enn ventet?</translation>
        </message>
        <message>
            <source>The answers at intake</source>
            <translation>Svarene fra mottaket</translation>
        </message>
        <message>
            <source>To the next page</source>
            <translation>Til neste side</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Ferdig</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::DisputePage</name>
        <message>
            <source>Start from this one</source>
            <translation>Begynn med denne</translation>
        </message>
        <message>
            <source>First reader</source>
            <translation>Første leser</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Koordinator</translation>
        </message>
        <message>
            <source>Second reader</source>
            <translation>Andre leser</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN-kode</translation>
        </message>
        <message>
            <source>PIN of %1</source>
            <translation>PIN-koden til: %1</translation>
        </message>
        <message>
            <source>Choose what you conclude.</source>
            <translation>Velg hva du konkluderer med.</translation>
        </message>
        <message>
            <source>Two readers, two findings</source>
            <translation>To lesere, to funn</translation>
        </message>
        <message>
            <source>We both stand behind this</source>
            <translation>Vi står begge bak dette</translation>
        </message>
        <message>
            <source>A coordinator decides</source>
            <translation>En koordinator avgjør</translation>
        </message>
        <message>
            <source>What will be told, in the words that it will be told in</source>
            <translation>Det som skal sies, med de ordene det skal sies med</translation>
        </message>
        <message>
            <source>Your words, as you will say them</source>
            <translation>Dine ord, slik du vil si dem</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Store the finding</source>
            <translation>Lagre funnet</translation>
        </message>
        <message>
            <source>First: %1</source>
            <translation>Først: %1</translation>
        </message>
        <message>
            <source>Second, read blind: %1</source>
            <translation>Andre, lest blindt: %1</translation>
        </message>
        <message>
            <source>Second: %1</source>
            <translation>Andre: %1</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::DriftPlot</name>
        <message>
            <source>off by, cm⁻¹</source>
            <translation>avvik, cm⁻¹</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::FindingPage</name>
        <message>
            <source>What the evidence says</source>
            <translation>Dette har vi</translation>
        </message>
        <message>
            <source>A second reader is needed</source>
            <translation>En til må lese</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Store the finding</source>
            <translation>Lagre funnet</translation>
        </message>
        <message>
            <source>What do you conclude?</source>
            <translation>Hva konkluderer du med?</translation>
        </message>
        <message>
            <source>Your words, as you will say them</source>
            <translation>Dine ord, slik du vil si dem</translation>
        </message>
        <message>
            <source>Start from a draft</source>
            <translation>Begynn med et utkast</translation>
        </message>
        <message>
            <source>Your code</source>
            <translation>Koden din</translation>
        </message>
        <message>
            <source>Are you new at this?</source>
            <translation>Er du ny på dette?</translation>
        </message>
        <message>
            <source>Choose what you conclude.</source>
            <translation>Velg hva du konkluderer med.</translation>
        </message>
        <message>
            <source>The second reader's code is missing.</source>
            <translation>Koden til den som leser som nummer to, mangler.</translation>
        </message>
        <message>
            <source>Your code is missing.</source>
            <translation>Koden din mangler.</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nei</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Second reader's code</source>
            <translation>Kode for leser nummer to</translation>
        </message>
        <message>
            <source>Read it, change what is not right, and sign</source>
            <translation>Les, rett det som ikke stemmer, og signer</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Jeg har lest det</translation>
        </message>
        <message>
            <source>for example K7M4</source>
            <translation>for eksempel K7M4</translation>
        </message>
        <message>
            <source>Say whether you agree.</source>
            <translation>Si om du er enig.</translation>
        </message>
        <message>
            <source>Their PIN</source>
            <translation>PIN-koden deres</translation>
        </message>
        <message>
            <source>Second reader's PIN</source>
            <translation>PIN-koden til den andre leseren</translation>
        </message>
        <message>
            <source>not needed from %1</source>
            <translation>trengs ikke fra %1</translation>
        </message>
        <message>
            <source>I agree</source>
            <translation>Jeg er enig</translation>
        </message>
        <message>
            <source>I see it otherwise</source>
            <translation>Jeg ser det annerledes</translation>
        </message>
        <message>
            <source>Read it blind</source>
            <translation>Les blindt</translation>
        </message>
        <message>
            <source>Hides what it was sold as and the first finding until you have written yours</source>
            <translation>Skjuler hva det ble solgt som og det første funnet til du har skrevet ditt</translation>
        </message>
        <message>
            <source>Do you agree with this finding?</source>
            <translation>Er du enig i dette funnet?</translation>
        </message>
        <message>
            <source>Blind: what do you conclude?</source>
            <translation>Blindt: hva konkluderer du med?</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::FolderPage</name>
        <message>
            <source>Choose the folder</source>
            <translation>Velg mappa</translation>
        </message>
        <message>
            <source>Seen after %1 s: %2. %3, %4 points from %5 to %6 cm⁻¹, instrument: %7.</source>
            <translation>Sett etter %1 s: %2. %3, %4 punkter fra %5 til %6 cm⁻¹, instrument: %7.</translation>
        </message>
        <message>
            <source>Nothing whole came in %1 s. Does the instrument's program save to this very folder? Does it save every scan by itself?</source>
            <translation>Det kom ikke noe helt på %1 s. Lagrer instrumentets program i akkurat denne mappa? Lagrer det hver måling av seg selv?</translation>
        </message>
        <message>
            <source>Waiting for a new file: %1 s</source>
            <translation>Venter på en ny fil: %1 s</translation>
        </message>
        <message>
            <source>Folder of the instrument's program</source>
            <translation>Mappa til instrumentets program</translation>
        </message>
        <message>
            <source>Let the instrument's own program save every scan to one folder, on this machine or on a share, and choose that folder here. Nothing in it is ever changed or deleted. Write the ticket code as the sample's name there: the scan then finds its sample by itself.</source>
            <translation>La instrumentets eget program lagre hver måling i én mappe, på denne maskinen eller på en delt disk, og velg den mappa her. Ingenting i den blir endret eller slettet. Skriv billettkoden som prøvenavn der: da finner målingen prøven sin av seg selv.</translation>
        </message>
        <message>
            <source>none: scans are opened by hand</source>
            <translation>ingen: målinger åpnes for hånd</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Velg en mappe</translation>
        </message>
        <message>
            <source>Use none</source>
            <translation>Ikke bruk noen</translation>
        </message>
        <message>
            <source>Files that were there before and are left alone: %1.</source>
            <translation>Filer som lå der fra før, og som får ligge: %1.</translation>
        </message>
        <message>
            <source>Looking at the folder …</source>
            <translation>Ser på mappa …</translation>
        </message>
        <message>
            <source>Try it: measure anything and save it</source>
            <translation>Prøv: mål hva som helst og lagre</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Prøv igjen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Ferdig</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::FolderPanel</name>
        <message>
            <source>New files, the latest first</source>
            <translation>Nye filer, den siste først</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::HeaderBar</name>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Natt</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Innstillinger</translation>
        </message>
        <message>
            <source>Medical help now</source>
            <translation>Medisinsk hjelp</translation>
        </message>
        <message>
            <source>F1 or H</source>
            <translation>F1 eller H</translation>
        </message>
        <message>
            <source>Check the instrument</source>
            <translation>Kontroller instrumentet</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Logg ut</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Logg inn</translation>
        </message>
        <message>
            <source>%1, %2. Locks this window (Ctrl+L).</source>
            <translation>%1, %2. Låser dette vinduet (Ctrl+L).</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::HealthPage</name>
        <message>
            <source>Look again</source>
            <translation>Se på nytt</translation>
        </message>
        <message>
            <source>Look at the library</source>
            <translation>Se på biblioteket</translation>
        </message>
        <message>
            <source>The library lists no substance yet. Fill it under Import first.</source>
            <translation>Biblioteket har ingen stoffer ennå. Fyll det under Importer først.</translation>
        </message>
        <message>
            <source>Varde compares every reference with every other, and reads the unknowns of this booth again. It then shows what the library cannot name, what it cannot tell apart, what may be filed wrongly, and which references to get first. That takes seconds to minutes; you can go on working meanwhile. Nothing is changed.</source>
            <translation>Varde sammenligner hver referanse med alle andre, og leser de ukjente prøvene fra denne boden på nytt. Så viser siden hva biblioteket ikke kan sette navn på, hva det ikke kan skille, hva som kan være lagt inn feil, og hvilke referanser dere bør skaffe først. Det tar fra sekunder til minutter, og du kan jobbe videre imens. Ingenting blir endret.</translation>
        </message>
        <message>
            <source>Not calibrated for what the library holds now, so nothing was compared: %1. Change anything that alters results, or run varde-cli library calibrate.</source>
            <translation>Ikke kalibrert for det biblioteket inneholder nå, så ingenting ble sammenlignet: %1. Gjør en endring som påvirker resultater, eller kjør varde-cli library calibrate.</translation>
        </message>
        <message>
            <source>No reference looks as if it were filed under a wrong name.</source>
            <translation>Ingen referanse ser ut til å ligge under feil navn.</translation>
        </message>
        <message>
            <source>References that may be filed wrongly</source>
            <translation>Referanser som kan ligge feil</translation>
        </message>
        <message>
            <source>Every listed substance has a reference.</source>
            <translation>Alle oppførte stoffer har en referanse.</translation>
        </message>
        <message>
            <source>Without a reference: cannot be named (%1)</source>
            <translation>Uten referanse: kan ikke få navn (%1)</translation>
        </message>
        <message>
            <source>No two substances look so much alike that this library would confuse them.</source>
            <translation>Ingen stoffer er så like at dette biblioteket ville forveksle dem.</translation>
        </message>
        <message>
            <source>Groups that cannot be told apart. The thicker a line, the more alike.</source>
            <translation>Grupper som ikke kan skilles. Jo tykkere strek, jo likere.</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Det som er ulikt</translation>
        </message>
        <message>
            <source>References that would settle most of your unknowns</source>
            <translation>Referanser som ville avklare flest av deres ukjente prøver</translation>
        </message>
        <message>
            <source>The scans of this booth could not be read with this library. %1</source>
            <translation>Målingene fra denne boden kunne ikke leses med dette biblioteket. %1</translation>
        </message>
        <message>
            <source>This machine has no record of live work yet: there are no unknowns to look at.</source>
            <translation>Denne maskinen har ingen journal fra ekte arbeid ennå, så det er ingen ukjente prøver å se på.</translation>
        </message>
        <message>
            <source>No unknown points at a listed substance without a reference.</source>
            <translation>Ingen ukjent prøve peker mot et oppført stoff uten referanse.</translation>
        </message>
        <message>
            <source>As far as anybody can tell without having them: by what the samples were sold as, by the class they may belong to, and by the bands that early warnings tell of.</source>
            <translation>Så langt det går an å si uten å ha dem: ut fra hva prøvene ble solgt som, klassen de kan høre til, og båndene som varsler forteller om.</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>ikke sagt</translation>
        </message>
        <message>
            <source>No reference was taken in yet</source>
            <translation>Ingen referanse er lagt inn ennå</translation>
        </message>
        <message>
            <source>References by the year they came</source>
            <translation>Referanser etter året de kom</translation>
        </message>
        <message>
            <source>References by licence</source>
            <translation>Referanser etter lisens</translation>
        </message>
        <message>
            <source>Save what was found</source>
            <translation>Lagre det som ble funnet</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabell (*.csv)</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Lagret: %1</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Dekning</translation>
        </message>
        <message>
            <source>Look-alikes</source>
            <translation>Stoffer som likner</translation>
        </message>
        <message>
            <source>To be looked at</source>
            <translation>Bør ses på</translation>
        </message>
        <message>
            <source>Your unknowns</source>
            <translation>Deres ukjente</translation>
        </message>
        <message>
            <source>Age and licence</source>
            <translation>Alder og lisens</translation>
        </message>
        <message>
            <source>One tile for each substance. Filled: it has a reference. Outlined: none. Triangle: none, and it is dangerous in small amounts or warned of.</source>
            <translation>Én rute for hvert stoff. Fylt: det har en referanse. Omriss: ingen. Trekant: ingen, og stoffet er farlig i små mengder eller varslet om.</translation>
        </message>
        <message>
            <source>Substances without a reference</source>
            <translation>Stoffer uten referanse</translation>
        </message>
        <message>
            <source>Groups that cannot be told apart</source>
            <translation>Grupper som ikke kan skilles</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Lagre som fil</translation>
        </message>
        <message>
            <source>The library was changed since this look. Look again.</source>
            <translation>Biblioteket er endret siden dette ble gjort. Se på nytt.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::HelpPanel</name>
        <message>
            <source>Someone is unwell: help first, testing later</source>
            <translation>Noen er dårlig: hjelp først, test etterpå</translation>
        </message>
        <message>
            <source>Not breathing well, cannot be woken, chest pain, seizure or very hot: call 113.</source>
            <translation>Puster dårlig, lar seg ikke vekke, brystsmerter, kramper eller svært varm: ring 113.</translation>
        </message>
        <message>
            <source>Medical staff here: ask the shift leader. The number can be entered in the settings.</source>
            <translation>Helsepersonell her: spør vaktlederen. Nummeret kan legges inn i innstillingene.</translation>
        </message>
        <message>
            <source>Medical staff here: %1</source>
            <translation>Helsepersonell her: %1</translation>
        </message>
        <message>
            <source>Naloxone: %1</source>
            <translation>Nalokson: %1</translation>
        </message>
        <message>
            <source>1  Stay with them. Send someone else for help.
2  Awake: sit down somewhere quiet and cool, small sips of water.
3  Not awake but breathing: on their side, keep checking the breath.
4  Not breathing: start CPR. Give naloxone if an opioid is possible.
5  Tell the medics what was taken, how much and when. Keep what is left for them.</source>
            <translation>1  Bli hos personen. Send en annen etter hjelp.
2  Våken: sitt et rolig og kjølig sted, små slurker vann.
3  Ikke våken, men puster: legg på siden, følg med på pusten.
4  Puster ikke: start hjerte-lungeredning. Gi nalokson hvis det kan være et opioid.
5  Si til helsepersonellet hva som er tatt, hvor mye og når. Ta vare på resten til dem.</translation>
        </message>
        <message>
            <source>Close (F1)</source>
            <translation>Lukk (F1)</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::HomePage</name>
        <message>
            <source>Test a sample</source>
            <translation>Test en prøve</translation>
        </message>
        <message>
            <source>New sample</source>
            <translation>Ny prøve</translation>
        </message>
        <message>
            <source>Open samples</source>
            <translation>Åpne prøver</translation>
        </message>
        <message>
            <source>Review the day</source>
            <translation>Se over dagen</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Åpne pulten</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Øv</translation>
        </message>
        <message>
            <source>Simulated samples. Nothing here reaches the record.</source>
            <translation>Simulerte prøver. Ingenting herfra havner i journalen.</translation>
        </message>
        <message>
            <source>Start practice</source>
            <translation>Start øving</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nå</translation>
        </message>
        <message>
            <source>No sample is open. A new one starts with N.</source>
            <translation>Ingen prøve er åpen. En ny starter med N.</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>Beskjeder</translation>
        </message>
        <message>
            <source>Nothing to tell right now.</source>
            <translation>Ingen beskjeder akkurat nå.</translation>
        </message>
        <message>
            <source>Opening …</source>
            <translation>Åpner …</translation>
        </message>
        <message>
            <source>Open samples: %1</source>
            <translation>Åpne prøver: %1</translation>
        </message>
        <message>
            <source>Left open</source>
            <translation>Ikke lukket</translation>
        </message>
        <message>
            <source>Left open: %1</source>
            <translation>Ikke lukket: %1</translation>
        </message>
        <message>
            <source>All that waits, find a code</source>
            <translation>Alt som venter, finn en kode</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ImportDetail</name>
        <message>
            <source>%1%2, %3 (%4)</source>
            <translation>%1%2: %3 (%4)</translation>
        </message>
        <message>
            <source>%1 points from %2 to %3 %4; heights in %5</source>
            <translation>%1 punkter fra %2 til %3 %4; høyder i %5</translation>
        </message>
        <message>
            <source>no unit</source>
            <translation>ingen enhet</translation>
        </message>
        <message>
            <source>%1 rows chosen</source>
            <translation>%1 rader valgt</translation>
        </message>
        <message>
            <source>Choose a row to see its curve</source>
            <translation>Velg en rad for å se kurven</translation>
        </message>
        <message>
            <source>Take it after all</source>
            <translation>Ta den likevel</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Utelat</translation>
        </message>
        <message>
            <source>Let in by a coordinator</source>
            <translation>Sluppet inn av en koordinator</translation>
        </message>
        <message>
            <source>Coordinator: let it in all the same</source>
            <translation>Koordinator: slipp den inn likevel</translation>
        </message>
        <message>
            <source>Take that back</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Slipp inn</translation>
        </message>
        <message>
            <source>as read</source>
            <translation>som lest</translation>
        </message>
        <message>
            <source>How it was measured</source>
            <translation>Hvordan det ble målt</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Sett</translation>
        </message>
        <message>
            <source>Your code</source>
            <translation>Koden din</translation>
        </message>
        <message>
            <source>The reason; it is kept</source>
            <translation>Begrunnelsen; den tas vare på</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ImportPage</name>
        <message>
            <source>: %1 of %2</source>
            <translation>: %1 av %2</translation>
        </message>
        <message>
            <source>%1 ready · %2 not yet · %3 not readable · %4 there already</source>
            <translation>%1 klare · %2 ikke ennå · %3 ikke lesbare · %4 finnes alt</translation>
        </message>
        <message>
            <source>Only problems (%1)</source>
            <translation>Bare problemer (%1)</translation>
        </message>
        <message>
            <source>Take %1 into the library</source>
            <translation>Ta %1 inn i biblioteket</translation>
        </message>
        <message>
            <source>Import something else</source>
            <translation>Importer noe annet</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>Kast den</translation>
        </message>
        <message>
            <source>Report: %1</source>
            <translation>Rapport: %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>Det som ble lest</translation>
        </message>
        <message>
            <source>Really throw it away</source>
            <translation>Ja, kast den</translation>
        </message>
        <message>
            <source>Files of this import</source>
            <translation>Filene i denne importen</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ImportStart</name>
        <message>
            <source>Choose the folder with the spectra</source>
            <translation>Velg mappen med spektrene</translation>
        </message>
        <message>
            <source>Choose the files</source>
            <translation>Velg filene</translation>
        </message>
        <message>
            <source>An import was begun</source>
            <translation>En import er påbegynt</translation>
        </message>
        <message>
            <source>Drag spectra here</source>
            <translation>Dra spektre hit</translation>
        </message>
        <message>
            <source>A folder with everything below it, single files, or a ZIP archive. Any format that Varde reads, in any mixture. Nothing in them is changed, and nothing enters the library before you have looked at it.</source>
            <translation>En mappe med alt som ligger i den, enkeltfiler eller et ZIP-arkiv. Alle formater Varde leser, om hverandre. Ingenting i dem endres, og ingenting kommer inn i biblioteket før du har sett på det.</translation>
        </message>
        <message>
            <source>Take only what you may use: your own measurements, or a collection whose terms allow it.</source>
            <translation>Ta bare det du har lov til å bruke: egne målinger, eller en samling med vilkår som tillater det.</translation>
        </message>
        <message>
            <source>%1 spectra and files were read. Nothing of them has entered the library.</source>
            <translation>%1 spektre og filer er lest. Ingenting av dette har kommet inn i biblioteket.</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Velg en mappe</translation>
        </message>
        <message>
            <source>Choose files</source>
            <translation>Velg filer</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Fortsett med den</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>Kast den</translation>
        </message>
        <message>
            <source>Really throw it away</source>
            <translation>Ja, kast den</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ImportTerms</name>
        <message>
            <source>Choose the list</source>
            <translation>Velg listen</translation>
        </message>
        <message>
            <source>List (*.csv)</source>
            <translation>Liste (*.csv)</translation>
        </message>
        <message>
            <source>For example {substance}_{form}_{*}: what is not a word in braces stands in the name as it is.</source>
            <translation>For eksempel {substance}_{form}_{*}: det som ikke er et ord i klammer, står i navnet som det er.</translation>
        </message>
        <message>
            <source>Fits %1 of %2 names.</source>
            <translation>Passer på %1 av %2 navn.</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>How the files are named</source>
            <translation>Hvordan filene heter</translation>
        </message>
        <message>
            <source>who measured it, or which collection</source>
            <translation>hvem som målte, eller hvilken samling</translation>
        </message>
        <message>
            <source>terms of use</source>
            <translation>vilkår for bruk</translation>
        </message>
        <message>
            <source>How files that do not say were measured</source>
            <translation>Hvordan filer som ikke sier det, ble målt</translation>
        </message>
        <message>
            <source>of the file</source>
            <translation>på filen</translation>
        </message>
        <message>
            <source>of the title</source>
            <translation>i tittelen</translation>
        </message>
        <message>
            <source>ask me</source>
            <translation>spør meg</translation>
        </message>
        <message>
            <source>List …</source>
            <translation>Liste …</translation>
        </message>
        <message>
            <source>A table that says what each file is</source>
            <translation>En tabell som sier hva hver fil er</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Bruk dette</translation>
        </message>
        <message>
            <source>Where unsaid</source>
            <translation>Der det ikke står</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::InstrumentPage</name>
        <message>
            <source>This instrument does not know its laser. Type the laser's wavelength here, as its certificate gives it.</source>
            <translation>Dette instrumentet vet ikke hvilken laser det har. Skriv laserens bølgelengde her, slik den står i sertifikatet.</translation>
        </message>
        <message>
            <source>The laser's wavelength is a number from 200 to 1100, in nm, such as 785.0.</source>
            <translation>Laserens bølgelengde er et tall fra 200 til 1100, i nm, for eksempel 785,0.</translation>
        </message>
        <message>
            <source>This is no address of an instrument. It looks like the example.</source>
            <translation>Dette er ikke adressen til et instrument. Den skal se ut som eksempelet.</translation>
        </message>
        <message>
            <source>Instruments</source>
            <translation>Instrumenter</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Tilkoblet</translation>
        </message>
        <message>
            <source>None is connected. Plug one in: it appears here by itself. Instruments with a program of their own save files instead; set up the folder for those.</source>
            <translation>Ingen er koblet til. Koble til ett, så dukker det opp her av seg selv. Instrumenter med eget program lagrer filer i stedet. Sett opp mappen for dem.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>for example table 2</source>
            <translation>for eksempel bord 2</translation>
        </message>
        <message>
            <source>Laser, nm</source>
            <translation>Laser, nm (bølgelengde)</translation>
        </message>
        <message>
            <source>for example 785.0</source>
        <translation>for eksempel 785,0</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Ta vare på det</translation>
        </message>
        <message>
            <source>By address</source>
            <translation>Med adresse</translation>
        </message>
        <message>
            <source>One on the network or a serial line is not found by itself. Type its address, its model and its laser, as in: %1</source>
            <translation>Et instrument på nettverket eller en seriell linje blir ikke funnet av seg selv. Skriv adressen, modellen og laseren, slik: %1</translation>
        </message>
        <message>
            <source>Address of an instrument</source>
            <translation>Adressen til et instrument</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>Legg til</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Ferdig</translation>
        </message>
        <message>
            <source>Connected instruments</source>
            <translation>Tilkoblede instrumenter</translation>
        </message>
        <message>
            <source>Name of the instrument</source>
            <translation>Navn på instrumentet</translation>
        </message>
        <message>
            <source>Wavelength of its laser, in nanometres</source>
            <translation>Bølgelengden til laseren, i nanometer</translation>
        </message>
        <message>
            <source>Instruments added by address</source>
            <translation>Instrumenter lagt til med adresse</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::IntakePage</name>
        <message>
            <source>A new sample</source>
            <translation>En ny prøve</translation>
        </message>
        <message>
            <source>Help first. Testing can wait until a person who knows first aid is with them.</source>
            <translation>Hjelp først. Testen kan vente til en som kan førstehjelp, er på plass.</translation>
        </message>
        <message>
            <source>Medical help now</source>
            <translation>Medisinsk hjelp</translation>
        </message>
        <message>
            <source>2  What was it sold as?</source>
            <translation>2  Hva ble det solgt som?</translation>
        </message>
        <message>
            <source>Type a name, or leave it empty if nobody said</source>
            <translation>Skriv et navn, eller la det stå tomt hvis ingen sa noe</translation>
        </message>
        <message>
            <source>3  What does it look like?</source>
            <translation>3  Hvordan ser det ut?</translation>
        </message>
        <message>
            <source>4  Is it linked to somebody being harmed?</source>
            <translation>4  Henger det sammen med at noen er kommet til skade?</translation>
        </message>
        <message>
            <source>Never write who it is from: no name, no phone number, no birth date.</source>
            <translation>Skriv aldri hvem det kommer fra: ikke navn, telefonnummer eller fødselsdato.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>On to the scan</source>
            <translation>Videre til måling</translation>
        </message>
        <message>
            <source>Questions 1, 3 and 4 need an answer. Sold as may stay empty.</source>
            <translation>Spørsmål 1, 3 og 4 må ha et svar. Solgt som kan stå tomt.</translation>
        </message>
        <message>
            <source>Not taken yet</source>
            <translation>Ikke tatt ennå</translation>
        </message>
        <message>
            <source>Taken, nobody is unwell</source>
            <translation>Tatt, ingen er dårlig</translation>
        </message>
        <message>
            <source>Taken, somebody is unwell</source>
            <translation>Tatt, noen er dårlig</translation>
        </message>
        <message>
            <source>Not that we know</source>
            <translation>Ikke som vi vet</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>This one was left unfinished.</source>
            <translation>Dette mottaket ble ikke gjort ferdig.</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>Begynn på nytt</translation>
        </message>
        <message>
            <source>1  Is anyone unwell? Has somebody taken it?</source>
            <translation>1  Er noen dårlige? Har noen tatt det?</translation>
        </message>
        <message>
            <source>5  Say this, and ask whether it is all right</source>
            <translation>5  Si dette, og spør om det er greit</translation>
        </message>
        <message>
            <source>Said and agreed</source>
            <translation>Sagt, og det er greit</translation>
        </message>
        <message>
            <source>Medical staff need the answer for somebody? Then it goes first.</source>
            <translation>Trenger helsepersonell svaret for noen? Da går det først.</translation>
        </message>
        <message>
            <source>Medical request</source>
            <translation>Haster for helsepersonell</translation>
        </message>
        <message>
            <source>Say the points at 5 to the person, then press K.</source>
            <translation>Si punktene under 5 til personen, og trykk så K.</translation>
        </message>
        <message>
            <source>The answers at intake</source>
            <translation>Svarene fra mottaket</translation>
        </message>
        <message>
            <source>Keep these answers</source>
            <translation>Behold disse svarene</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::LibraryPlace</name>
        <message>
            <source>Substances</source>
            <translation>Stoffer</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Helse</translation>
        </message>
        <message>
            <source>Packs</source>
            <translation>Pakker</translation>
        </message>
        <message>
            <source>Early warnings</source>
            <translation>Varsler</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Parts of the library</source>
            <translation>Deler av biblioteket</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Arbeider</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::LivePanel</name>
        <message>
            <source>1. Clean, and measure the empty holder</source>
            <translation>1. Tørk av, og mål den tomme holderen</translation>
        </message>
        <message>
            <source>1. Clean, and measure the dark</source>
            <translation>1. Tørk av, og mål mørket</translation>
        </message>
        <message>
            <source>1. Measuring the empty holder</source>
            <translation>1. Måler den tomme holderen</translation>
        </message>
        <message>
            <source>1. Measuring the dark</source>
            <translation>1. Måler mørket</translation>
        </message>
        <message>
            <source>2. Put the sample in</source>
            <translation>2. Legg prøven inn</translation>
        </message>
        <message>
            <source>3. Scanning: leave it as it lies</source>
            <translation>3. Måler: la den ligge</translation>
        </message>
        <message>
            <source>The instrument is back</source>
            <translation>Instrumentet er tilbake</translation>
        </message>
        <message>
            <source>The instrument was unplugged</source>
            <translation>Instrumentet ble koblet fra</translation>
        </message>
        <message>
            <source>Wipe the holder and the window, leave the holder empty, and close the cover.</source>
            <translation>Tørk av holderen og vinduet, la holderen være tom, og lukk dekselet.</translation>
        </message>
        <message>
            <source>Wipe the holder and leave it empty. Varde cannot switch this laser: switch it off or block it, so that no light comes in.</source>
            <translation>Tørk av holderen og la den være tom. Varde kan ikke styre denne laseren: slå den av eller dekk den til, så det ikke slipper inn lys.</translation>
        </message>
        <message>
            <source>Close the cover. The preview shows whether it lies well; it turns the laser on.</source>
            <translation>Lukk dekselet. Forhåndsvisningen viser om prøven ligger riktig. Den slår på laseren.</translation>
        </message>
        <message>
            <source>Let the laser's light in again. The preview shows whether it lies well.</source>
            <translation>Slipp laserlyset inn igjen. Forhåndsvisningen viser om prøven ligger riktig.</translation>
        </message>
        <message>
            <source>Tall bands without cut-off tops are right. Before you open the cover to move it, stop the preview.</source>
            <translation>Høye bånd uten avkuttede topper er riktig. Stopp visningen før du åpner dekselet for å flytte på prøven.</translation>
        </message>
        <message>
            <source>Frames kept: %1. If the sample still lies as it did, go on; else scan from the start.</source>
            <translation>Opptak som er tatt vare på: %1. Ligger prøven som før, fortsett. Ellers mål fra begynnelsen.</translation>
        </message>
        <message>
            <source>The sample and the frames so far (%1) are kept. Plug it in again, and do not move the sample.</source>
            <translation>Prøven og opptakene så langt (%1) er tatt vare på. Koble det til igjen, og ikke flytt prøven.</translation>
        </message>
        <message>
            <source>Measure it empty</source>
            <translation>Mål den tom</translation>
        </message>
        <message>
            <source>Measure the dark</source>
            <translation>Mål mørket</translation>
        </message>
        <message>
            <source>Go on with the scan</source>
            <translation>Fortsett målingen</translation>
        </message>
        <message>
            <source>Start the scan</source>
            <translation>Start målingen</translation>
        </message>
        <message>
            <source>Instrument to measure with</source>
            <translation>Instrument å måle med</translation>
        </message>
        <message>
            <source>Exposure of a frame</source>
            <translation>Eksponering per opptak</translation>
        </message>
        <message>
            <source>as the sample needs it</source>
            <translation>slik prøven trenger det</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 sek.</translation>
        </message>
        <message>
            <source>Scan from the start</source>
            <translation>Mål fra begynnelsen</translation>
        </message>
        <message>
            <source>Go on without it</source>
            <translation>Fortsett uten</translation>
        </message>
        <message>
            <source>Go on without a dark</source>
            <translation>Fortsett uten mørke</translation>
        </message>
        <message>
            <source>Stop the preview</source>
            <translation>Stopp visningen</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Forhåndsvis</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::LiveScanFlow</name>
        <message>
            <source>Looking whether the holder is empty …</source>
            <translation>Ser etter om holderen er tom …</translation>
        </message>
        <message>
            <source>Dark of %1.</source>
            <translation>Mørke fra kl. %1.</translation>
        </message>
        <message>
            <source>Something is still on the holder: its bands are on the right. Wipe it, and measure it empty again.</source>
            <translation>Det er fortsatt noe på holderen: båndene vises til høyre. Tørk av, og mål den tom en gang til.</translation>
        </message>
        <message>
            <source>The empty holder shows nothing.</source>
            <translation>Den tomme holderen viser ingenting.</translation>
        </message>
        <message>
            <source>Not measured empty before this scan.</source>
            <translation>Ikke målt tom før denne målingen.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::LockPage</name>
        <message>
            <source>The two are not the same. Type it twice.</source>
            <translation>De to er ikke like. Skriv den to ganger.</translation>
        </message>
        <message>
            <source>Set up the desk</source>
            <translation>Klargjør pulten</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Åpne pulten</translation>
        </message>
        <message>
            <source>The desk is for the coordinator. Type the passphrase of this booth.</source>
            <translation>Pulten er for koordinatoren. Skriv passfrasen til denne boden.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passfrase</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>Den samme igjen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::LookAlikeMap</name>
        <message>
            <source>Look alike: %1</source>
            <translation>Likner hverandre: %1</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::MainWindow</name>
        <message>
            <source>Desk</source>
            <translation>Pult</translation>
        </message>
        <message>
            <source>A scan comes from a file.</source>
            <translation>Målingen kommer fra en fil.</translation>
        </message>
        <message>
            <source>No library of measured references yet: you can look at a curve, but nothing is named.</source>
            <translation>Ikke noe bibliotek med målte referanser ennå: du kan se på en kurve, men ingenting får navn.</translation>
        </message>
        <message>
            <source>The day's samples, unknowns first, and the export for a lab.</source>
            <translation>Dagens prøver, det som må ses på en gang til, og eksport til et laboratorium.</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>The record could not be opened.</source>
            <translation>Journalen lot seg ikke åpne.</translation>
        </message>
        <message>
            <source>The measured library could not be opened.</source>
            <translation>Biblioteket med målte referanser lot seg ikke åpne.</translation>
        </message>
        <message>
            <source>Practice could not be opened.</source>
            <translation>Øvingen lot seg ikke åpne.</translation>
        </message>
        <message>
            <source>Library: measured references %1</source>
            <translation>Bibliotek: målte referanser %1</translation>
        </message>
        <message>
            <source>Instrument</source>
            <translation>Måleinstrument</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliotek</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::MergePanel</name>
        <message>
            <source>the name %1</source>
            <translation>navnet %1</translation>
        </message>
        <message>
            <source>It has no reference and no other name: there is nothing to part.</source>
            <translation>Det har ingen referanse og ikke noe annet navn, så det er ingenting å dele.</translation>
        </message>
        <message>
            <source>Mark what belongs to the other substance, and write what that is called.</source>
            <translation>Merk det som hører til det andre stoffet, og skriv hva det heter.</translation>
        </message>
        <message>
            <source>Two names, one substance</source>
            <translation>To navn, ett stoff</translation>
        </message>
        <message>
            <source>Its references and names go to the other one. Nothing is lost; it can be undone.</source>
            <translation>Referansene og navnene går til det andre. Ingenting går tapt, og det kan angres.</translation>
        </message>
        <message>
            <source>It is the same as …</source>
            <translation>Det er det samme som …</translation>
        </message>
        <message>
            <source>Name of the substance that it is</source>
            <translation>Navnet på stoffet det er</translation>
        </message>
        <message>
            <source>Form, where none is said</source>
            <translation>Form, der ingen er oppgitt</translation>
        </message>
        <message>
            <source>Form of its references that say none</source>
            <translation>Form for referansene som ikke oppgir noen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Slå sammen</translation>
        </message>
        <message>
            <source>One name, two substances</source>
            <translation>Ett navn, to stoffer</translation>
        </message>
        <message>
            <source>What belongs to the other substance</source>
            <translation>Det som hører til det andre stoffet</translation>
        </message>
        <message>
            <source>Name of the other</source>
            <translation>Navn på det andre</translation>
        </message>
        <message>
            <source>Name of the other substance</source>
            <translation>Navn på det andre stoffet</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>trukket tilbake</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>Ta inn igjen</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::NotesPage</name>
        <message>
            <source>From the shift before you</source>
            <translation>Fra vakten før deg</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Jeg har lest det</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::NoticesPage</name>
        <message>
            <source>withdrawn</source>
            <translation>trukket tilbake</translation>
        </message>
        <message>
            <source>the library has a reference</source>
            <translation>biblioteket har en referanse</translation>
        </message>
        <message>
            <source>not in the library: it cannot be named</source>
            <translation>ikke i biblioteket: det kan ikke få navn</translation>
        </message>
        <message>
            <source>No early warning yet</source>
            <translation>Ingen varsler ennå</translation>
        </message>
        <message>
            <source>Early warnings, newest first</source>
            <translation>Varsler, de nyeste først</translation>
        </message>
        <message>
            <source>Really withdraw it</source>
            <translation>Trekk det virkelig tilbake</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>Bands are numbers between 50 and 4500 cm⁻¹ with spaces between them, as: 1006 1216 1601.</source>
            <translation>Bånd er tall mellom 50 og 4500 cm⁻¹ med mellomrom, slik: 1006 1216 1601.</translation>
        </message>
        <message>
            <source>Write at least what is warned of and who warns of it.</source>
            <translation>Skriv minst hva det varsles om og hvem som varsler.</translation>
        </message>
        <message>
            <source>Write the day of the warning as 2026-11-22.</source>
            <translation>Skriv dagen for varselet slik: 2026-11-22.</translation>
        </message>
        <message>
            <source>Entered. Where the library has no reference of it, an unknown that fits says that it could be this.</source>
            <translation>Lagt inn. Der biblioteket ikke har noen referanse, sier en ukjent prøve som passer, at det kan være dette.</translation>
        </message>
        <message>
            <source>Withdrawn. It stays in the list.</source>
            <translation>Trukket tilbake. Det blir stående i listen.</translation>
        </message>
        <message>
            <source>There is no public feed to rely on: type a warning in when you hear of one, or take it with a pack. It never gives a sample a name.</source>
            <translation>Det finnes ingen åpen kilde å stole på: skriv inn et varsel når du hører om det, eller få det med en pakke. Det gir aldri en prøve navn.</translation>
        </message>
        <message>
            <source>Why it no longer counts</source>
            <translation>Hvorfor det ikke gjelder lenger</translation>
        </message>
        <message>
            <source>Enter a warning</source>
            <translation>Legg inn et varsel</translation>
        </message>
        <message>
            <source>Substance</source>
            <translation>Stoff</translation>
        </message>
        <message>
            <source>its name in the library, or a new one</source>
        <translation>navnet i biblioteket, eller et nytt</translation>
        </message>
        <message>
            <source>Other names that mean only this</source>
        <translation>Andre navn som bare betyr dette</translation>
        </message>
        <message>
            <source>with commas between them</source>
        <translation>med komma mellom</translation>
        </message>
        <message>
            <source>What to look for</source>
            <translation>Hva en skal se etter</translation>
        </message>
        <message>
            <source>sold as heroin; blue tablets; …</source>
            <translation>solgt som heroin; blå tabletter; …</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>EUDA, a hospital, another booth …</source>
            <translation>EUDA, et sykehus, en annen bod …</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Tall bands</source>
            <translation>Høye bånd</translation>
        </message>
        <message>
            <source>Where the source says them. From three bands on, an unknown that shows them all says that it could be this substance. A class said under Substances does the same by the class an unknown may belong to.</source>
            <translation>Der kilden oppgir dem. Fra tre bånd og oppover sier en ukjent prøve som viser alle, at det kan være dette stoffet. En klasse oppgitt under Stoffer gjør det samme ut fra klassen en ukjent prøve kan høre til.</translation>
        </message>
        <message>
            <source>What the bands were measured with</source>
            <translation>Hva båndene ble målt med</translation>
        </message>
        <message>
            <source>Enter it</source>
            <translation>Legg det inn</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::OfferCard</name>
        <message>
            <source>A file was changed and holds another scan now: %1</source>
            <translation>En fil er endret og har en annen måling nå: %1</translation>
        </message>
        <message>
            <source>A new scan came: %1</source>
            <translation>Det kom en ny måling: %1</translation>
        </message>
        <message>
            <source>Yes, take it</source>
            <translation>Ja, ta den</translation>
        </message>
        <message>
            <source>No, leave it</source>
            <translation>Nei, la den ligge</translation>
        </message>
        <message>
            <source>Y</source>
            <translation>J</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::OperatorsPage</name>
        <message>
            <source>The two PINs are not the same. Type it twice.</source>
            <translation>De to PIN-kodene er ikke like. Skriv den to ganger.</translation>
        </message>
        <message>
            <source>new</source>
            <translation>ny</translation>
        </message>
        <message>
            <source>active</source>
            <translation>virkestoff</translation>
        </message>
        <message>
            <source>left</source>
            <translation>sluttet</translation>
        </message>
        <message>
            <source>People at this booth</source>
            <translation>Folk i denne boden</translation>
        </message>
        <message>
            <source>Everybody has a code that was drawn. Names are never kept: who has which code stays on paper with you.</source>
            <translation>Alle har en kode som er trukket. Navn lagres aldri: hvem som har hvilken kode, står på papir hos dere.</translation>
        </message>
        <message>
            <source>Add somebody</source>
            <translation>Legg til noen</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Ny</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>The first administrator</source>
            <translation>Den første bodansvarlige</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>En ny person</translation>
        </message>
        <message>
            <source>Code %1</source>
            <translation>Kode %1</translation>
        </message>
        <message>
            <source>Still learning? Then every finding is read a second time.</source>
            <translation>Under opplæring? Da leses hvert funn av en til.</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nei</translation>
        </message>
        <message>
            <source>Yes, new</source>
            <translation>Ja, ny</translation>
        </message>
        <message>
            <source>May sign in</source>
            <translation>Kan logge inn</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No, has left</source>
            <translation>Nei, har sluttet</translation>
        </message>
        <message>
            <source>PIN, 6 to 12 digits, typed by its owner</source>
            <translation>PIN-kode, 6 til 12 sifre, skrevet av den som skal ha den</translation>
        </message>
        <message>
            <source>A new PIN, typed by its owner</source>
            <translation>Ny PIN-kode, skrevet av den som skal ha den</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN-kode</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>Det samme en gang til</translation>
        </message>
        <message>
            <source>Passphrase of the desk</source>
            <translation>Passfrasen til pulten</translation>
        </message>
        <message>
            <source>Set the PIN</source>
            <translation>Lagre PIN-koden</translation>
        </message>
        <message>
            <source>Begin to sign in</source>
            <translation>Begynn med innlogging</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Legg til</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::PacksPage</name>
        <message>
            <source>Choose a pack</source>
            <translation>Velg en pakke</translation>
        </message>
        <message>
            <source>Pack (*.pack);;All files (*)</source>
            <translation>Pakke (*.pack);;Alle filer (*)</translation>
        </message>
        <message>
            <source>Choose a publisher's key</source>
            <translation>Velg nøkkelen til en utgiver</translation>
        </message>
        <message>
            <source>Key (*.pub);;All files (*)</source>
            <translation>Nøkkel (*.pub);;Alle filer (*)</translation>
        </message>
        <message>
            <source>Choose a change of keys</source>
            <translation>Velg et nøkkelbytte</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle filer (*)</translation>
        </message>
        <message>
            <source>Installed. References added: %1, there already: %2, withdrawn: %3. The library as it was is in backups beside it.</source>
            <translation>Installert. Nye referanser: %1, fra før: %2, trukket tilbake: %3. Biblioteket slik det var, ligger i backups ved siden av.</translation>
        </message>
        <message>
            <source>Packs of %1 are taken from now on, if they are signed with this key.</source>
            <translation>Pakker fra %1 blir tatt imot fra nå av, hvis de er signert med denne nøkkelen.</translation>
        </message>
        <message>
            <source>%1 signs with its new key from now on.</source>
            <translation>%1 signerer med den nye nøkkelen fra nå av.</translation>
        </message>
        <message>
            <source>Revoked for good. Look at what its packs brought.</source>
            <translation>Trukket tilbake for godt. Se på hva pakkene med den brakte inn.</translation>
        </message>
        <message>
            <source>%1, version %2 of %3: %4. Installed %5.</source>
            <translation>%1, versjon %2 fra %3: %4. Installert %5.</translation>
        </message>
        <message>
            <source>Its key was revoked since.</source>
            <translation>Nøkkelen er trukket tilbake siden.</translation>
        </message>
        <message>
            <source>No pack is installed</source>
            <translation>Ingen pakke er installert</translation>
        </message>
        <message>
            <source>Installed packs</source>
            <translation>Installerte pakker</translation>
        </message>
        <message>
            <source>%1 · %2 since %3 · %4</source>
            <translation>%1 · %2 siden %3 · %4</translation>
        </message>
        <message>
            <source>No key is pinned yet</source>
            <translation>Ingen nøkkel er godtatt ennå</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Nøkler</translation>
        </message>
        <message>
            <source>Really revoke it for good</source>
            <translation>Trekk den virkelig tilbake</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>Really install it</source>
            <translation>Installer den virkelig</translation>
        </message>
        <message>
            <source>Install it</source>
            <translation>Installer den</translation>
        </message>
        <message>
            <source>Refused: %1</source>
            <translation>Avvist: %1</translation>
        </message>
        <message>
            <source>A pack brings references, names, early warnings and drafts of advice</source>
            <translation>En pakke kommer med referanser, navn, varsler og utkast til råd</translation>
        </message>
        <message>
            <source>It is one file, signed by its publisher. Before the first one: get the publisher's key (a file that ends in .pub), read it to them on the phone, and pin it. Whatever is not signed with a pinned key is refused.</source>
            <translation>Den er én fil, signert av utgiveren. Før den første: få nøkkelen til utgiveren (en fil som slutter på .pub), les den opp for dem på telefon, og godta den. Alt som ikke er signert med en godtatt nøkkel, blir avvist.</translation>
        </message>
        <message>
            <source>Choose one: Varde checks who signed it, tries it on a copy of the library, and shows what would change before anything does. Making and signing packs is done on the command line: varde-cli pack create and sign.</source>
            <translation>Velg en: Varde sjekker hvem som signerte den, prøver den på en kopi av biblioteket, og viser hva som ville endre seg før noe skjer. Pakker lages og signeres på kommandolinjen: varde-cli pack create og sign.</translation>
        </message>
        <message>
            <source>By %1, whose key is pinned. Version %2 of %3. References: %4 new, %5 there already, %6 withdrawn, %7 let in again. Early warnings: %8. Drafts of advice: %9.</source>
            <translation>Fra %1, med godtatt nøkkel. Versjon %2 fra %3. Referanser: %4 nye, %5 fra før, %6 trukket tilbake, %7 tatt inn igjen. Varsler: %8. Utkast til råd: %9.</translation>
        </message>
        <message>
            <source>This machine has no record of live work: no past verdict was looked at.</source>
            <translation>Denne maskinen har ingen journal fra ekte arbeid, så ingen tidligere svar ble sett på.</translation>
        </message>
        <message>
            <source>Past scans that would be read differently: %1 of %2.</source>
            <translation>Tidligere målinger som ville bli lest annerledes: %1 av %2.</translation>
        </message>
        <message>
            <source>Early warning: %1, %2 of %3. %4</source>
            <translation>Varsel: %1, %2 fra %3. %4</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>La være</translation>
        </message>
        <message>
            <source>What the pack would change</source>
            <translation>Hva pakken ville endre</translation>
        </message>
        <message>
            <source>To go back: the library as it was before a pack lies in backups beside it (varde-cli restore), or ask the publisher for a newer pack that takes things back. An older pack is refused.</source>
            <translation>For å gå tilbake: biblioteket slik det var før en pakke, ligger i backups ved siden av (varde-cli restore). Eller be utgiveren om en nyere pakke som tar ting tilbake. En eldre pakke blir avvist.</translation>
        </message>
        <message>
            <source>Compare a key with its publisher on the phone before you pin it. Revoking is for good.</source>
            <translation>Sammenlign nøkkelen med utgiveren på telefon før du godtar den. Å trekke den tilbake er for godt.</translation>
        </message>
        <message>
            <source>Reason: compared on the phone, stolen laptop …</source>
            <translation>Grunn: sammenlignet på telefon, stjålet maskin …</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grunn</translation>
        </message>
        <message>
            <source>Pin a key</source>
            <translation>Godta en nøkkel</translation>
        </message>
        <message>
            <source>Take a change of keys</source>
            <translation>Ta imot nøkkelbytte</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::PeopleFlow</name>
        <message>
            <source>Your code is %1. Write it down: you sign in with it from now on.</source>
            <translation>Koden din er %1. Skriv den ned: du logger inn med den fra nå av.</translation>
        </message>
        <message>
            <source>Added. Their code is %1.</source>
            <translation>Lagt til. Koden er %1.</translation>
        </message>
        <message>
            <source>Stored for %1.</source>
            <translation>Lagret for %1.</translation>
        </message>
        <message>
            <source>%1 has a new PIN.</source>
            <translation>%1 har fått ny PIN-kode.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::PinPad</name>
        <message>
            <source>Clear</source>
            <translation>Tøm</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Slett det siste sifferet</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::PracticeControls</name>
        <message>
            <source>Mixed in: nothing</source>
            <translation>Blandet inn: ingenting</translation>
        </message>
        <message>
            <source>Mixed in: share of the signal %1</source>
            <translation>Blandet inn: andel av signalet %1</translation>
        </message>
        <message>
            <source>Noise: %1 times the instrument's own</source>
            <translation>Støy: %1 ganger instrumentets egen</translation>
        </message>
        <message>
            <source>Contact: %1 of 1</source>
            <translation>Kontakt: %1 av 1</translation>
        </message>
        <message>
            <source>Practice sample</source>
            <translation>Øvingsprøve</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>Feil</translation>
        </message>
        <message>
            <source>Frames get lost</source>
            <translation>Delmålinger går tapt</translation>
        </message>
        <message>
            <source>Cable comes loose</source>
            <translation>Kabelen løsner</translation>
        </message>
        <message>
            <source>What is mixed in</source>
            <translation>Det som blandes inn</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::PrivacyNote</name>
        <message>
            <source>Change it</source>
            <translation>Endre det</translation>
        </message>
        <message>
            <source>This is not about a person</source>
            <translation>Det handler ikke om en person</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::QueuePage</name>
        <message>
            <source>No sample of this event has a code like that. Check the ticket.</source>
            <translation>Ingen prøve på dette arrangementet har en slik kode. Se på lappen.</translation>
        </message>
        <message>
            <source>No sample has exactly this code. Is it one of these?</source>
            <translation>Ingen prøve har akkurat denne koden. Er det en av disse?</translation>
        </message>
        <message>
            <source>What waits</source>
            <translation>Det som venter</translation>
        </message>
        <message>
            <source>What waits in practice</source>
            <translation>Det som venter i øvingen</translation>
        </message>
        <message>
            <source>Find a code, for example OTTER 42</source>
            <translation>Finn en kode, for eksempel OTTER 42</translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation>Finn en kode</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Finn</translation>
        </message>
        <message>
            <source>Nothing waits. A new sample starts on the home page.</source>
            <translation>Ingenting venter. En ny prøve begynner på forsiden.</translation>
        </message>
        <message>
            <source>Note for the next shift</source>
            <translation>Beskjed til neste vakt</translation>
        </message>
        <message>
            <source>for example: few fentanyl strips left. No names.</source>
        <translation>for eksempel: få fentanylstrimler igjen. Ingen navn.</translation>
        </message>
        <message>
            <source>Leave the note</source>
            <translation>Legg igjen beskjeden</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>In a new window</source>
            <translation>I et nytt vindu</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ReadPage</name>
        <message>
            <source>Scan again</source>
            <translation>Mål på nytt</translation>
        </message>
        <message>
            <source>Write the finding</source>
            <translation>Skriv funnet</translation>
        </message>
        <message>
            <source>Open another file</source>
            <translation>Åpne en annen fil</translation>
        </message>
        <message>
            <source>Second spot</source>
            <translation>Nytt sted</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Nothing is named here</source>
            <translation>Her får ingenting navn</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ReferralEditor</name>
        <message>
            <source>%1, %2: write times such as 10:00-14:00, 22:00-02:00, or leave it empty.</source>
            <translation>%1, %2: skriv tider som 10:00-14:00, 22:00-02:00, eller la det stå tomt.</translation>
        </message>
        <message>
            <source>Where to send people</source>
            <translation>Hvor folk kan vises videre</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Legg til</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>What kind of place it is</source>
            <translation>Hva slags sted det er</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>Navnet</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Hvor det er</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Open by weekday</source>
            <translation>Åpent etter ukedag</translation>
        </message>
        <message>
            <source>Day and night</source>
            <translation>Døgnet rundt</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::RunFlow</name>
        <message>
            <source>The second reader must be somebody else than the one who wrote it.</source>
            <translation>Den som leser som nummer to, må være en annen enn den som skrev.</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>Simulator</translation>
        </message>
        <message>
            <source>The practice samples are missing from this installation.</source>
            <translation>Øvingsprøvene mangler i denne installasjonen.</translation>
        </message>
        <message>
            <source>Storing the scan …</source>
            <translation>Lagrer målingen …</translation>
        </message>
        <message>
            <source>Comparing with the library …</source>
            <translation>Sammenligner med biblioteket …</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>A coordinator who read it neither time decides, or the two who read it do.</source>
            <translation>En koordinator som ikke har lest det selv, avgjør, eller de to som leste det.</translation>
        </message>
        <message>
            <source>The scan is read. Go back when you are done here.</source>
            <translation>Målingen er lest. Gå tilbake når du er ferdig her.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ScanPage</name>
        <message>
            <source>Starting the instrument …</source>
            <translation>Starter instrumentet …</translation>
        </message>
        <message>
            <source>Reading the file …</source>
            <translation>Leser filen …</translation>
        </message>
        <message>
            <source>this scan</source>
            <translation>denne målingen</translation>
        </message>
        <message>
            <source>Frame %1 of %2</source>
            <translation>Delmåling %1 av %2</translation>
        </message>
        <message>
            <source>Open a scan</source>
            <translation>Åpne en måling</translation>
        </message>
        <message>
            <source>Is %1 on the instrument now?</source>
            <translation>Ligger %1 på instrumentet nå?</translation>
        </message>
        <message>
            <source>Choose a practice sample, change it if you like, and start.</source>
            <translation>Velg en øvingsprøve, endre den om du vil, og start.</translation>
        </message>
        <message>
            <source>Measure it with the instrument's own program and save the file. Then open the file here, or drop it on this page. One file is one scan of this sample.</source>
            <translation>Mål med instrumentets eget program og lagre filen. Åpne så filen her, eller slipp den på denne siden. Én fil er én måling av denne prøven.</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <source>The curve appears here while it is measured.</source>
            <translation>Kurven vises her mens det måles.</translation>
        </message>
        <message>
            <source>The curve appears here once a file is open.</source>
            <translation>Kurven kommer her når en fil er åpnet.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Visitor left: close it</source>
            <translation>Gjesten gikk: avslutt</translation>
        </message>
        <message>
            <source>Start the scan</source>
            <translation>Start målingen</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Åpne en fil</translation>
        </message>
        <message>
            <source>Frames lost and taken again: %1.</source>
            <translation>Delmålinger som gikk tapt og ble tatt på nytt: %1.</translation>
        </message>
        <message>
            <source>Look at a curve</source>
            <translation>Se på en kurve</translation>
        </message>
        <message>
            <source>Look at this curve?</source>
            <translation>Se på denne kurven?</translation>
        </message>
        <message>
            <source>preview</source>
            <translation>forhåndsvisning</translation>
        </message>
        <message>
            <source>Preview: too bright, its tops are cut off. Choose a shorter exposure.</source>
            <translation>Forhåndsvisning: for lyst, toppene er kuttet. Velg en kortere eksponering.</translation>
        </message>
        <message>
            <source>Preview. Nothing is kept of it.</source>
            <translation>Forhåndsvisning. Ingenting av den blir tatt vare på.</translation>
        </message>
        <message>
            <source>What it looks like</source>
            <translation>Slik ser det ut</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ScreenKeyboard</name>
        <message>
            <source>Key %1</source>
            <translation>Tasten %1</translation>
        </message>
        <message>
            <source>small</source>
            <translation>små</translation>
        </message>
        <message>
            <source>CAPITAL</source>
            <translation>STORE</translation>
        </message>
        <message>
            <source>abc</source>
            <translation>bokst.</translation>
        </message>
        <message>
            <source>#+=</source>
            <translation>tegn</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Bokstaver</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Tegn</translation>
        </message>
        <message>
            <source>space</source>
            <translation>mellomrom</translation>
        </message>
        <message>
            <source>erase</source>
            <translation>slett</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Linjeskift</translation>
        </message>
        <message>
            <source>hide</source>
            <translation>skjul</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SettingsPage</name>
        <message>
            <source>Choose the library of measured references</source>
            <translation>Velg biblioteket med målte referanser</translation>
        </message>
        <message>
            <source>Library (*.sqlite)</source>
            <translation>Bibliotek (*.sqlite)</translation>
        </message>
        <message>
            <source>Settings of this machine</source>
            <translation>Innstillinger for denne maskinen</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Lys</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Night, dim and warm</source>
            <translation>Natt, dempet og varmt</translation>
        </message>
        <message>
            <source>Medical number here</source>
            <translation>Helsenummer her</translation>
        </message>
        <message>
            <source>Number of the medical staff at this site</source>
            <translation>Nummeret til helsepersonellet på stedet</translation>
        </message>
        <message>
            <source>Naloxone is kept</source>
            <translation>Her ligger nalokson</translation>
        </message>
        <message>
            <source>for example in the red bag under the counter</source>
            <translation>for eksempel i den røde bagen under disken</translation>
        </message>
        <message>
            <source>Measured library</source>
            <translation>Målt bibliotek</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Velg en fil</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Logg</translation>
        </message>
        <message>
            <source>errors only</source>
            <translation>bare feil</translation>
        </message>
        <message>
            <source>warnings</source>
            <translation>advarsler</translation>
        </message>
        <message>
            <source>what the program does</source>
            <translation>hva programmet gjør</translation>
        </message>
        <message>
            <source>everything, for developers</source>
            <translation>alt, for utviklere</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Ferdig</translation>
        </message>
        <message>
            <source>none: scans are opened by hand</source>
            <translation>ingen: målinger åpnes for hånd</translation>
        </message>
        <message>
            <source>Scans come from</source>
            <translation>Målinger kommer fra</translation>
        </message>
        <message>
            <source>Set up the folder</source>
            <translation>Sett opp mappa</translation>
        </message>
        <message>
            <source>Fill it from files</source>
            <translation>Fyll fra filer</translation>
        </message>
        <message>
            <source>A library of your own measurements, or of a collection whose terms allow it. Where there is no file yet, filling makes one.</source>
            <translation>Et bibliotek av egne målinger, eller av en samling med vilkår som tillater det. Finnes det ingen fil ennå, lages den når du fyller.</translation>
        </message>
        <message>
            <source>Instruments</source>
            <translation>Instrumenter</translation>
        </message>
        <message>
            <source>Care for it</source>
            <translation>Ta vare på det</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Folk</translation>
        </message>
        <message>
            <source>Codes and PINs</source>
            <translation>Koder og PIN-er</translation>
        </message>
        <message>
            <source>do not lock by itself</source>
            <translation>ikke lås av seg selv</translation>
        </message>
        <message>
            <source>When the window locks by itself</source>
            <translation>Når vinduet låser seg selv</translation>
        </message>
        <message>
            <source>lock after %1 min without a hand on the machine</source>
            <translation>lås etter %1 min uten en hånd på maskinen</translation>
        </message>
        <message>
            <source>Site profile</source>
            <translation>Stedsprofil</translation>
        </message>
        <message>
            <source>Advice cards</source>
            <translation>Rådkort</translation>
        </message>
        <message>
            <source>Size of the text</source>
            <translation>Størrelse på teksten</translation>
        </message>
        <message>
            <source>Keyboard on the screen</source>
            <translation>Tastatur på skjermen</translation>
        </message>
        <message>
            <source>No, there is a real one</source>
            <translation>Nei, her er et ekte</translation>
        </message>
        <message>
            <source>Yes, where text is typed</source>
            <translation>Ja, der det skrives tekst</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ShowPage</name>
        <message>
            <source>Their language</source>
            <translation>Språket deres</translation>
        </message>
        <message>
            <source>For their eyes</source>
            <translation>Til å se på</translation>
        </message>
        <message>
            <source>To read aloud</source>
            <translation>Til å lese høyt</translation>
        </message>
        <message>
            <source>Back to the talk</source>
            <translation>Tilbake til samtalen</translation>
        </message>
        <message>
            <source>What the person is shown</source>
            <translation>Det personen får se</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SignInPage</name>
        <message>
            <source>Your code is missing.</source>
            <translation>Koden din mangler.</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Låst</translation>
        </message>
        <message>
            <source>Who is working?</source>
            <translation>Hvem jobber?</translation>
        </message>
        <message>
            <source>What was begun goes on, and what was typed is kept. Sign in to go on with it, or let somebody else take over.</source>
            <translation>Det som er påbegynt, går videre, og det som er skrevet, er tatt vare på. Logg inn for å fortsette, eller la en annen ta over.</translation>
        </message>
        <message>
            <source>Choose your code and type your PIN. Nobody's name is kept.</source>
            <translation>Velg koden din og skriv PIN-koden. Ingen navn lagres.</translation>
        </message>
        <message>
            <source>Your code</source>
            <translation>Koden din</translation>
        </message>
        <message>
            <source>for example K7M4</source>
            <translation>for eksempel K7M4</translation>
        </message>
        <message>
            <source>Your PIN</source>
            <translation>PIN-koden din</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN-kode</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Lås opp</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Logg inn</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SiteFlow</name>
        <message>
            <source>%1 cannot be used, and nothing was changed: %2.</source>
            <translation>%1 kan ikke tas i bruk, og ingenting ble endret: %2.</translation>
        </message>
        <message>
            <source>Stored. It counts from now on.</source>
            <translation>Lagret. Det gjelder fra nå av.</translation>
        </message>
        <message>
            <source>Read. Look at it, then store it.</source>
            <translation>Lest. Se på det, og lagre det så.</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Lagret: %1</translation>
        </message>
        <message>
            <source>%1 can be chosen in the talk now. Sentences that stay English: %2.</source>
            <translation>%1 kan velges i samtalen nå. Setninger som forblir engelske: %2.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SitePage</name>
        <message>
            <source>Open a site profile</source>
            <translation>Åpne en stedsprofil</translation>
        </message>
        <message>
            <source>Save the site profile</source>
            <translation>Lagre stedsprofilen</translation>
        </message>
        <message>
            <source>Open a file of approved sentences</source>
            <translation>Åpne en fil med godkjente setninger</translation>
        </message>
        <message>
            <source>Save the sentences to be translated</source>
            <translation>Lagre setningene som skal oversettes</translation>
        </message>
        <message>
            <source>How much is tested is a number of milligrams above 0 and up to 1000.</source>
            <translation>Hvor mye som testes, er et antall milligram over 0 og opp til 1000.</translation>
        </message>
        <message>
            <source>How long what is left is kept is a number of days from 0 to 365.</source>
            <translation>Hvor lenge resten tas vare på, er et antall dager fra 0 til 365.</translation>
        </message>
        <message>
            <source>An opening time cannot be read. It is named beside the places.</source>
            <translation>En åpningstid kan ikke leses. Den står ved stedene.</translation>
        </message>
        <message>
            <source>A place to send people to has no name. Name it or remove it.</source>
            <translation>Et sted folk vises til, mangler navn. Gi det et navn eller fjern det.</translation>
        </message>
        <message>
            <source>How this site works</source>
            <translation>Slik gjøres det her</translation>
        </message>
        <message>
            <source>At most tested, mg</source>
            <translation>Testes høyst, mg</translation>
        </message>
        <message>
            <source>Put on by</source>
            <translation>Legges på av</translation>
        </message>
        <message>
            <source>Kept for, days</source>
            <translation>Tas vare på, dager</translation>
        </message>
        <message>
            <source>What is left is</source>
            <translation>Resten blir</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>Vitne</translation>
        </message>
        <message>
            <source>Laboratory</source>
            <translation>Laboratorium</translation>
        </message>
        <message>
            <source>Slips</source>
            <translation>Lapper</translation>
        </message>
        <message>
            <source>General advice</source>
            <translation>Generelle råd</translation>
        </message>
        <message>
            <source>not asked for</source>
            <translation>kreves ikke</translation>
        </message>
        <message>
            <source>asked for when destroyed</source>
            <translation>kreves ved destruksjon</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>on wish</source>
            <translation>på ønske</translation>
        </message>
        <message>
            <source>Paper of a slip</source>
            <translation>Papiret til en lapp</translation>
        </message>
        <message>
            <source>Name, empty for none</source>
            <translation>Navn, tomt for ikke noe</translation>
        </message>
        <message>
            <source>What it accepts</source>
            <translation>Hva det tar imot</translation>
        </message>
        <message>
            <source>In English, where no card is approved</source>
            <translation>På engelsk, der ingen kort er godkjent</translation>
        </message>
        <message>
            <source>In bokmål</source>
            <translation>På bokmål</translation>
        </message>
        <message>
            <source>Open from a file</source>
            <translation>Åpne fra fil</translation>
        </message>
        <message>
            <source>Save to a file</source>
            <translation>Lagre til fil</translation>
        </message>
        <message>
            <source>Add a language for the talk</source>
            <translation>Legg til et språk for samtalen</translation>
        </message>
        <message>
            <source>Save sentences to translate</source>
            <translation>Lagre setninger å oversette</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Lagre</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SlipPage</name>
        <message>
            <source>Sent to the printer %1.</source>
            <translation>Sendt til skriveren %1.</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Lagret: %1</translation>
        </message>
        <message>
            <source>Save the slip</source>
            <translation>Lagre lappen</translation>
        </message>
        <message>
            <source>Document (*.pdf)</source>
            <translation>Dokument (*.pdf)</translation>
        </message>
        <message>
            <source>Print the slip</source>
            <translation>Skriv ut lappen</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Lagre som PDF</translation>
        </message>
        <message>
            <source>No printer is set up on this computer. Save the slip as a PDF and print it elsewhere, or show the words on the screen.</source>
            <translation>Ingen skriver er satt opp på denne maskinen. Lagre lappen som PDF og skriv den ut et annet sted, eller vis ordene på skjermen.</translation>
        </message>
        <message>
            <source>A slip, if they want one</source>
            <translation>En lapp, hvis de vil ha en</translation>
        </message>
        <message>
            <source>In a pocket it can be evidence, and whoever finds it can read it. Say that before you print.</source>
            <translation>I en lomme kan den være bevis, og den som finner den, kan lese den. Si det før du skriver ut.</translation>
        </message>
        <message>
            <source>Their language</source>
            <translation>Språket deres</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papir</translation>
        </message>
        <message>
            <source>The ticket code as a QR code?</source>
            <translation>Koden som QR-kode?</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nei</translation>
        </message>
        <message>
            <source>Yes, they asked for it</source>
            <translation>Ja, de ba om det</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Ferdig</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SpectrumPlot</name>
        <message>
            <source>Save the picture or the numbers</source>
            <translation>Lagre bildet eller tallene</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>Bilde (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>Tegning (*.svg)</translation>
        </message>
        <message>
            <source>Document (*.pdf)</source>
            <translation>Dokument (*.pdf)</translation>
        </message>
        <message>
            <source>Numbers (*.csv)</source>
            <translation>Tall (*.csv)</translation>
        </message>
        <message>
            <source>Peak labels</source>
            <translation>Tall på toppene</translation>
        </message>
        <message>
            <source>Mirror the reference</source>
            <translation>Speil referansen</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Vis alt</translation>
        </message>
        <message>
            <source>Save as PNG, SVG, PDF or CSV</source>
            <translation>Lagre som PNG, SVG, PDF eller CSV</translation>
        </message>
        <message>
            <source>%1 cm⁻¹</source>
            <translation>%1 cm⁻¹</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::StationPage</name>
        <message>
            <source>Both are needed; the booth's word has 2 to 12 letters from A to Z.</source>
            <translation>Begge trengs, og ordet til boden har 2 til 12 bokstaver fra A til Z.</translation>
        </message>
        <message>
            <source>Where are you working?</source>
            <translation>Hvor jobber dere?</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Arrangement</translation>
        </message>
        <message>
            <source>for example Midsummer festival</source>
            <translation>for eksempel Sankthansfestivalen</translation>
        </message>
        <message>
            <source>The booth's word</source>
            <translation>Ordet til boden</translation>
        </message>
        <message>
            <source>for example FJORD</source>
            <translation>for eksempel FJORD</translation>
        </message>
        <message>
            <source>Ticket codes begin with it, like FJORD-ROWAN 42. Each booth at the event has its own.</source>
            <translation>Kodene på prøvene begynner med det, som FJORD-ROGN 42. Hver bod på arrangementet har sitt eget.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Start here</source>
            <translation>Start her</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SubstanceEditor</name>
        <message>
            <source>street name, Norwegian</source>
            <translation>gatenavn, norsk</translation>
        </message>
        <message>
            <source>street name, English</source>
            <translation>gatenavn, engelsk</translation>
        </message>
        <message>
            <source>street name</source>
            <translation>gatenavn</translation>
        </message>
        <message>
            <source>the same, Norwegian</source>
            <translation>det samme, norsk</translation>
        </message>
        <message>
            <source>the same, English</source>
            <translation>det samme, engelsk</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>det samme</translation>
        </message>
        <message>
            <source>No other name is known</source>
            <translation>Ingen andre navn er kjent</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Andre navn</translation>
        </message>
        <message>
            <source>A new substance</source>
            <translation>Et nytt stoff</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Stereo</source>
            <translation>Stereoform</translation>
        </message>
        <message>
            <source>CAS number</source>
            <translation>CAS-nummer</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grunn</translation>
        </message>
        <message>
            <source>means it alone</source>
            <translation>betyr bare dette</translation>
        </message>
        <message>
            <source>means it alone, Norwegian</source>
            <translation>betyr bare dette, norsk</translation>
        </message>
        <message>
            <source>Kind of name</source>
            <translation>Slags navn</translation>
        </message>
        <message>
            <source>Another name</source>
            <translation>Et navn til</translation>
        </message>
        <message>
            <source>Kept in the history</source>
            <translation>Blir stående i historikken</translation>
        </message>
        <message>
            <source>Add name</source>
            <translation>Legg til navn</translation>
        </message>
        <message>
            <source>Remove name</source>
            <translation>Fjern navn</translation>
        </message>
        <message>
            <source>Dangerous in small amounts</source>
            <translation>Farlig i små mengder</translation>
        </message>
        <message>
            <source>See what changes</source>
            <translation>Se hva som endres</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SubstanceRow</name>
        <message>
            <source>Take %1 away</source>
            <translation>Ta bort %1</translation>
        </message>
        <message>
            <source>Add a substance, then Enter</source>
            <translation>Legg til et stoff, så Enter</translation>
        </message>
        <message>
            <source>Add a substance</source>
            <translation>Legg til et stoff</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::SubstancesPage</name>
        <message>
            <source>no reference</source>
            <translation>ingen referanse</translation>
        </message>
        <message>
            <source>Substances: %1 · references: %2</source>
            <translation>Stoffer: %1 · referanser: %2</translation>
        </message>
        <message>
            <source>The library lists no substance yet. Fill it under Import, or write one here.</source>
            <translation>Biblioteket har ingen stoffer ennå. Fyll det under Importer, eller skriv inn et her.</translation>
        </message>
        <message>
            <source>Nothing is called anything like this.</source>
            <translation>Ingenting heter noe slikt.</translation>
        </message>
        <message>
            <source>The library has no reference of it: it cannot be named.</source>
            <translation>Biblioteket har ingen referanse: stoffet kan ikke få navn.</translation>
        </message>
        <message>
            <source>without a form</source>
            <translation>uten form</translation>
        </message>
        <message>
            <source>References. %1</source>
            <translation>Referanser. %1</translation>
        </message>
        <message>
            <source>%1 · taken back</source>
            <translation>%1 · angret</translation>
        </message>
        <message>
            <source>Nothing was said since the imports.</source>
            <translation>Ingenting er sagt siden importene.</translation>
        </message>
        <message>
            <source>Write what it is called.</source>
            <translation>Skriv hva det heter.</translation>
        </message>
        <message>
            <source>Write why it is no longer dangerous in small amounts; it stands in the history.</source>
            <translation>Skriv hvorfor det ikke lenger er farlig i små mengder. Det blir stående i historikken.</translation>
        </message>
        <message>
            <source>Done. It can be undone under History.</source>
            <translation>Gjort. Det kan angres under Historikk.</translation>
        </message>
        <message>
            <source>Any name of it</source>
            <translation>Et av navnene</translation>
        </message>
        <message>
            <source>Find a substance</source>
            <translation>Finn et stoff</translation>
        </message>
        <message>
            <source>Substances found</source>
            <translation>Stoffer som ble funnet</translation>
        </message>
        <message>
            <source>New substance</source>
            <translation>Nytt stoff</translation>
        </message>
        <message>
            <source>Merge, part</source>
            <translation>Slå sammen, del</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klasser</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historikk</translation>
        </message>
        <message>
            <source>What was said, newest first</source>
            <translation>Det som er sagt, det nyeste først</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>Angre dette steget</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Hva som ville endre seg</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>Endre det</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>La være</translation>
        </message>
        <message>
            <source>Write the reason in the middle; it stays with the reference.</source>
            <translation>Skriv grunnen i midten; den blir stående ved referansen.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::TalkFlow</name>
        <message>
            <source>It is too long ago to take this back. Correct the finding instead.</source>
            <translation>Det er for lenge siden til å angre. Rett funnet i stedet.</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::TalkPage</name>
        <message>
            <source>Corrected: %1</source>
            <translation>Rettet: %1</translation>
        </message>
        <message>
            <source>What this cannot see</source>
            <translation>Dette kan vi ikke se her</translation>
        </message>
        <message>
            <source>Among what was found</source>
            <translation>Blant det som ble funnet</translation>
        </message>
        <message>
            <source>With what they say they take</source>
            <translation>Med det de sier de tar</translation>
        </message>
        <message>
            <source>Nothing was named in the sample, so only what they say is compared.</source>
            <translation>Ingenting ble navngitt i prøven, så bare det de sier blir sammenlignet.</translation>
        </message>
        <message>
            <source>Talk it through</source>
            <translation>Snakk gjennom det</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Råd</translation>
        </message>
        <message>
            <source>Taken together</source>
            <translation>Tatt sammen</translation>
        </message>
        <message>
            <source>Where to get help</source>
            <translation>Hvor det er hjelp å få</translation>
        </message>
        <message>
            <source>Do they take anything else? Names with commas between</source>
            <translation>Tar de noe annet? Navn med komma imellom</translation>
        </message>
        <message>
            <source>Nothing of this is kept anywhere: it is gone when you leave the page.</source>
            <translation>Ingenting av dette blir lagret: det er borte når du går fra siden.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Write the finding again</source>
            <translation>Skriv funnet på nytt</translation>
        </message>
        <message>
            <source>Show to the person</source>
            <translation>Vis til personen</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Lapp</translation>
        </message>
        <message>
            <source>Go on to the close</source>
            <translation>Gå til avslutning</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Det som ble funnet</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::VerdictPanel</name>
        <message>
            <source>What this cannot see</source>
            <translation>Dette kan vi ikke se her</translation>
        </message>
        <message>
            <source>&lt;b&gt;Next best test:&lt;/b&gt; %1</source>
            <translation>&lt;b&gt;Neste beste test:&lt;/b&gt; %1</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Kjør på nytt</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultat</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::ReconciliationCard</name>
        <message>
            <source>Strips and reagents</source>
            <translation>Strimler og reagenser</translation>
        </message>
        <message>
            <source>These do not agree</source>
            <translation>Disse er uenige</translation>
        </message>
        <message>
            <source>Next best test: %1</source>
            <translation>Neste beste test: %1</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::TestList</name>
        <message>
            <source>Strips</source>
            <translation>Strimler</translation>
        </message>
        <message>
            <source>Reagents</source>
            <translation>Reagenser</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::TestsButton</name>
        <message>
            <source>Strips</source>
            <translation>Strimler</translation>
        </message>
        <message>
            <source>Strips and reagents</source>
            <translation>Strimler og reagenser</translation>
        </message>
    </context>
    <context>
        <name>varde::ui::TestsPage</name>
        <message>
            <source>Milligrams and millilitres are numbers above 0.</source>
            <translation>Milligram og milliliter er tall over 0.</translation>
        </message>
        <message>
            <source>The date of the lot is written like 2027-05.</source>
            <translation>Partiets dato skrives som 2027-05.</translation>
        </message>
        <message>
            <source>A control belongs to a lot: fill in its brand and number.</source>
            <translation>En kontroll hører til et parti: fyll inn merke og nummer.</translation>
        </message>
        <message>
            <source>What is left is a whole number.</source>
            <translation>Det som er igjen, er et helt tall.</translation>
        </message>
        <message>
            <source>Say why it is taken back.</source>
            <translation>Si hvorfor den trekkes tilbake.</translation>
        </message>
        <message>
            <source>Take back: %1, %2, %3. Both entries stay in the record.</source>
            <translation>Trekk tilbake: %1, %2, %3. Begge innføringene blir stående i journalen.</translation>
        </message>
        <message>
            <source>Positive control: it must come out positive.</source>
            <translation>Positiv kontroll: den skal bli positiv.</translation>
        </message>
        <message>
            <source>Blank control, water alone: it must come out negative.</source>
            <translation>Blank kontroll, bare vann: den skal bli negativ.</translation>
        </message>
        <message>
            <source>Read between %1 and %2 after the start.</source>
            <translation>Les mellom %1 og %2 etter start.</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>Store the control</source>
            <translation>Lagre kontrollen</translation>
        </message>
        <message>
            <source>Store what you see</source>
            <translation>Lagre det du ser</translation>
        </message>
        <message>
            <source>Start the clock</source>
            <translation>Start klokken</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behold den</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>%1 taken back</source>
            <translation>%1 trukket tilbake</translation>
        </message>
        <message>
            <source>Put down so far: %1</source>
            <translation>Notert så langt: %1</translation>
        </message>
        <message>
            <source>Strips and reagents</source>
            <translation>Strimler og reagenser</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>Merke</translation>
        </message>
        <message>
            <source>Lot</source>
            <translation>Parti</translation>
        </message>
        <message>
            <source>Use by</source>
            <translation>Utgår</translation>
        </message>
        <message>
            <source>Sample, mg</source>
            <translation>Prøve, mg</translation>
        </message>
        <message>
            <source>Water, ml</source>
            <translation>Vann, ml</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Igjen</translation>
        </message>
        <message>
            <source>This sample</source>
            <translation>Denne prøven</translation>
        </message>
        <message>
            <source>Positive control</source>
            <translation>Positiv kontroll</translation>
        </message>
        <message>
            <source>Blank control</source>
            <translation>Blank kontroll</translation>
        </message>
        <message>
            <source>Wrong key</source>
            <translation>Feil tast</translation>
        </message>
        <message>
            <source>Wrong sample</source>
            <translation>Feil prøve</translation>
        </message>
        <message>
            <source>Misread</source>
            <translation>Feillest</translation>
        </message>
        <message>
            <source>I judge by white light</source>
            <translation>Jeg vurderer i hvitt lys</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Takket nei</translation>
        </message>
        <message>
            <source>None left</source>
            <translation>Tomt</translation>
        </message>
        <message>
            <source>Take back the last</source>
            <translation>Trekk tilbake siste</translation>
        </message>
    </context>
</TS>
