<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
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
            <translation>Mål det som en prøve, og lagre fila. Båndene sammenlignes med de avtalte plassene sine: det kontrollerer aksen. Infrarødt: en polystyrenfilm.</translation>
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
    </context>
    <context>
        <name>varde::ui::CurvePanel</name>
        <message>
            <source>nearest reference: %1</source>
            <translation>nærmeste referanse: %1</translation>
        </message>
        <message>
            <source>Scan and reference</source>
            <translation>Måling og referanse</translation>
        </message>
        <message>
            <source>this scan</source>
            <translation>denne målingen</translation>
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
            <source>for example 7Q</source>
            <translation>for eksempel 7Q</translation>
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
            <source>as on its certificate, for example 785.0</source>
            <translation>som i sertifikatet, for eksempel 785,0</translation>
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
    </context>
    <context>
        <name>varde::ui::IntakePage</name>
        <message>
            <source>A new sample</source>
            <translation>En ny prøve</translation>
        </message>
        <message>
            <source>1  Has somebody taken it, and is anyone unwell?</source>
            <translation>1  Har noen tatt det, og er noen dårlig?</translation>
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
            <source>Talk it through</source>
            <translation>Snakk gjennom det</translation>
        </message>
        <message>
            <source>Say what was seen, what was not looked for and what cannot be seen. Ask what they want to know. Print a slip only if they want one: in a pocket it can be evidence.</source>
            <translation>Si hva som ble sett, hva det ikke ble lett etter, og hva som ikke kan ses. Spør hva de vil vite. Skriv bare ut en lapp hvis de vil ha en: i en lomme kan den bli bevis.</translation>
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
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Close the sample</source>
            <translation>Avslutt prøven</translation>
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
    </context>
</TS>
