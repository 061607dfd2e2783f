<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>acetaminophen (paracetamol)</source>
        <translation>paracetamol</translation>
    </message>
    <message>
        <source>polystyrene</source>
        <translation>polystyren</translation>
    </message>
    <message>
        <source>cyclohexane</source>
        <translation>sykloheksan</translation>
    </message>
    <message>
        <source>naphthalene</source>
        <translation>naftalen</translation>
    </message>
    <message>
        <source>sulfur</source>
        <translation>svovel</translation>
    </message>
    <message>
        <source>The axis is off by %1 cm⁻¹ on average, measured with %2. That is put right in every scan.</source>
        <translation>Aksen er i snitt %1 cm⁻¹ feil, målt med %2. Det rettes i hver måling.</translation>
    </message>
    <message>
        <source>The axis is right: off by %1 cm⁻¹ on average, measured with %2.</source>
        <translation>Aksen stemmer: i snitt %1 cm⁻¹ feil, målt med %2.</translation>
    </message>
    <message>
        <source>%1 cannot check an infrared axis: measure a polystyrene film instead.</source>
        <translation>En infrarød akse kan ikke kontrolleres med %1: mål en polystyrenfilm i stedet.</translation>
    </message>
    <message>
        <source>The reference scan reaches fewer than four bands of %1: measure the whole range, or another reference material.</source>
        <translation>Referansemålingen når færre enn fire av båndene til %1: mål hele området, eller et annet referansemateriale.</translation>
    </message>
    <message>
        <source>Noise hides the bands of %1 in the reference scan: measure it longer, and check again.</source>
        <translation>Støy skjuler båndene til %1 i referansemålingen: mål lenger, og kontroller på nytt.</translation>
    </message>
    <message>
        <source>The reference scan does not look like %1: measure %1 and check again. If it was %1, the axis is far off: do not use this instrument.</source>
        <translation>Referansemålingen ligner ikke på %1: mål %1 og kontroller på nytt. Hvis det var %1, er aksen langt unna: ikke bruk dette instrumentet.</translation>
    </message>
    <message>
        <source>Too few bands of %1 are where they belong: measure it once more. If that does not help, do not use this instrument.</source>
        <translation>For få av båndene til %1 er der de hører hjemme: mål det en gang til. Hvis det ikke hjelper, ikke bruk dette instrumentet.</translation>
    </message>
    <message>
        <source>The axis is off by %1 cm⁻¹ on average, too far to put right: do not use this instrument before it is calibrated.</source>
        <translation>Aksen er i snitt %1 cm⁻¹ feil, for mye til å rettes: ikke bruk dette instrumentet før det er kalibrert.</translation>
    </message>
    <message>
        <source>The bands of %1 are off by different amounts: do not use this instrument before it is calibrated.</source>
        <translation>Båndene til %1 er forskjøvet ulikt: ikke bruk dette instrumentet før det er kalibrert.</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>støy</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>helling</translation>
    </message>
    <message>
        <source>water vapour</source>
        <translation>vanndamp</translation>
    </message>
    <message>
        <source>breath in the beam</source>
        <translation>pust i strålegangen</translation>
    </message>
    <message>
        <source>waves</source>
        <translation>bølger</translation>
    </message>
    <message>
        <source>age of the background</source>
        <translation>bakgrunnens alder</translation>
    </message>
    <message>
        <source>spikes</source>
        <translation>pigger</translation>
    </message>
    <message>
        <source>leftovers</source>
        <translation>rester</translation>
    </message>
    <message>
        <source>small amounts</source>
        <translation>små mengder</translation>
    </message>
    <message>
        <source>passed, with a remark</source>
        <translation>bestått, med en merknad</translation>
    </message>
    <message>
        <source>The curve is restless: the instrument's own noise is high.</source>
        <translation>Kurven er urolig: instrumentets egen støy er høy.</translation>
    </message>
    <message>
        <source>The curve leans: coarse grains scatter the light, or the background does not fit.</source>
        <translation>Kurven heller: grove korn sprer lyset, eller bakgrunnen passer ikke.</translation>
    </message>
    <message>
        <source>Water vapour of the air lies over the bands.</source>
        <translation>Vanndamp fra luften ligger over båndene.</translation>
    </message>
    <message>
        <source>The air in the instrument has changed since the background: carbon dioxide shows.</source>
        <translation>Luften i instrumentet har endret seg siden bakgrunnen ble tatt: karbondioksid vises.</translation>
    </message>
    <message>
        <source>Waves lie over the curve: light goes to and fro in a thin film.</source>
        <translation>Det ligger bølger over kurven: lyset går fram og tilbake i en tynn film.</translation>
    </message>
    <message>
        <source>The background is too old, or the instrument has warmed up since.</source>
        <translation>Bakgrunnen er for gammel, eller instrumentet er blitt varmere siden.</translation>
    </message>
    <message>
        <source>There were many spikes of a single point. They were taken out.</source>
        <translation>Det var mange pigger på ett enkelt punkt. De er tatt bort.</translation>
    </message>
    <message>
        <source>This scan looks like a sample before it. The same substance would do that, and leftovers would.</source>
        <translation>Denne målingen ligner på en tidligere prøve. Det gjør den hvis stoffet er det samme, og hvis det er rester igjen.</translation>
    </message>
    <message>
        <source>In today's control the instrument missed a small amount of a known substance.</source>
        <translation>I dagens kontroll overså instrumentet en liten mengde av et kjent stoff.</translation>
    </message>
    <message>
        <source>Use a longer measuring time.</source>
        <translation>Bruk lengre måletid.</translation>
    </message>
    <message>
        <source>Grind the powder and press it evenly.</source>
        <translation>Mal pulveret og press det jevnt.</translation>
    </message>
    <message>
        <source>Take a new background just before the scan, and keep the lid closed.</source>
        <translation>Ta en ny bakgrunn rett før målingen, og hold lokket lukket.</translation>
    </message>
    <message>
        <source>Take a new background, and do not breathe on the instrument.</source>
        <translation>Ta en ny bakgrunn, og ikke pust på instrumentet.</translation>
    </message>
    <message>
        <source>Scrape a little powder off the film or the bag, and scan that.</source>
        <translation>Skrap litt pulver av filmen eller posen, og mål det.</translation>
    </message>
    <message>
        <source>Wipe the crystal, take a new background now, and scan again.</source>
        <translation>Tørk av krystallen, ta en ny bakgrunn nå, og mål på nytt.</translation>
    </message>
    <message>
        <source>Scan again if the result does not fit; shield the sample from lamps.</source>
        <translation>Mål på nytt hvis resultatet ikke passer; skjerm prøven mot lamper.</translation>
    </message>
    <message>
        <source>If the samples should differ, wipe well, scan the empty place, and scan again.</source>
        <translation>Hvis prøvene skal være forskjellige: tørk godt av, mål det tomme stedet, og mål på nytt.</translation>
    </message>
    <message>
        <source>Wipe the optics, measure longer, and repeat the control before you scan again.</source>
        <translation>Tørk av optikken, mål lenger, og gjenta kontrollen før du måler igjen.</translation>
    </message>
    <message>
        <source>The signal is rather weak: small bands may be lost in noise.</source>
        <translation>Signalet er nokså svakt: små bånd kan drukne i støy.</translation>
    </message>
    <message>
        <source>The tallest bands are nearly too tall to measure.</source>
        <translation>De høyeste båndene er nesten for høye til å måles.</translation>
    </message>
    <message>
        <source>The sample glows: small bands may be lost in it.</source>
        <translation>Prøven gløder: små bånd kan drukne i gløden.</translation>
    </message>
    <message>
        <source>The powder touches the crystal only a little.</source>
        <translation>Pulveret berører krystallen bare litt.</translation>
    </message>
    <message>
        <source>The background does not fit quite: parts of the curve fall below zero.</source>
        <translation>Bakgrunnen passer ikke helt: deler av kurven faller under null.</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>signalstyrke</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>detektoren</translation>
    </message>
    <message>
        <source>glow</source>
        <translation>glød</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontakt</translation>
    </message>
    <message>
        <source>background</source>
        <translation>bakgrunn</translation>
    </message>
    <message>
        <source>range</source>
        <translation>måleområde</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>akse</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestått</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>rettet</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>ikke sjekket</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ikke bestått</translation>
    </message>
    <message>
        <source>not assessed, the scan comes from a file</source>
        <translation>ikke vurdert, målingen kommer fra en fil</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>gjelder ikke her</translation>
    </message>
    <message>
        <source>The signal is too weak: noise hides the bands.</source>
        <translation>Signalet er for svakt: toppene drukner i støy.</translation>
    </message>
    <message>
        <source>The detector was overfilled: the tops of the bands are cut off.</source>
        <translation>Detektoren fikk for mye lys: toppene er kuttet.</translation>
    </message>
    <message>
        <source>The sample glows so much that it drowns the bands.</source>
        <translation>Prøven gløder så mye at toppene drukner.</translation>
    </message>
    <message>
        <source>The powder did not touch the crystal well enough.</source>
        <translation>Pulveret lå ikke tett nok mot krystallen.</translation>
    </message>
    <message>
        <source>The background does not fit: parts of the curve fall below zero.</source>
        <translation>Bakgrunnen passer ikke: deler av kurven går under null.</translation>
    </message>
    <message>
        <source>The scan does not cover the range the library needs.</source>
        <translation>Målingen dekker ikke hele området biblioteket trenger.</translation>
    </message>
    <message>
        <source>The instrument's axis is off: the bands are in the wrong place.</source>
        <translation>Aksen på instrumentet er forskjøvet: toppene ligger på feil sted.</translation>
    </message>
    <message>
        <source>Use a little more powder or a longer measuring time, and scan again.</source>
        <translation>Ta litt mer pulver eller mål lenger, og mål på nytt.</translation>
    </message>
    <message>
        <source>Use less powder or a shorter measuring time, and scan again.</source>
        <translation>Bruk mindre pulver eller kortere måletid, og mål på nytt.</translation>
    </message>
    <message>
        <source>Try another spot, or an instrument with a longer wavelength or infrared.</source>
        <translation>Prøv et annet sted på prøven, eller et instrument med lengre bølgelengde eller infrarødt.</translation>
    </message>
    <message>
        <source>Press until the contact bar is full, and scan again.</source>
        <translation>Press til kontaktmåleren er full, og mål på nytt.</translation>
    </message>
    <message>
        <source>Wipe the crystal, take a new background, and scan again.</source>
        <translation>Tørk av krystallen, ta ny bakgrunn og mål på nytt.</translation>
    </message>
    <message>
        <source>Measure the whole range, or import the right part of the file.</source>
        <translation>Mål hele området, eller hent inn riktig del av filen.</translation>
    </message>
    <message>
        <source>Run the check of the day with the reference material before you scan again.</source>
        <translation>Kjør dagens kontroll med referansematerialet før du måler på nytt.</translation>
    </message>
    <message>
        <source>This file is not there. Check the name and the folder.</source>
        <translation>Filen finnes ikke. Se etter om navnet og mappen stemmer.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file in it.</source>
        <translation>Dette er en mappe. Velg en fil i den.</translation>
    </message>
    <message>
        <source>You may not open this file. Ask the person who owns it for access, or copy it to your own folder.</source>
        <translation>Du har ikke tilgang til denne filen. Be den som eier den om tilgang, eller kopier den til din egen mappe.</translation>
    </message>
    <message>
        <source>This file is empty. Save it again from the instrument's program.</source>
        <translation>Filen er tom. Lagre den på nytt fra instrumentets program.</translation>
    </message>
    <message>
        <source>This file is too large to be a spectrum, so it was not read. Choose the file of one scan.</source>
        <translation>Filen er for stor til å være et spektrum, så den ble ikke lest. Velg filen med én måling.</translation>
    </message>
    <message>
        <source>Reading stopped in the middle of the file. Check the disk or the network and try again.</source>
        <translation>Lesingen stoppet midt i filen. Sjekk disken eller nettverket og prøv igjen.</translation>
    </message>
    <message>
        <source>Varde cannot read this kind of file. Save it as JCAMP-DX or as text with two columns.</source>
        <translation>Varde kan ikke lese denne typen fil. Lagre den som JCAMP-DX eller som tekst med to kolonner.</translation>
    </message>
    <message>
        <source>This file ends too early: part of it is missing. Copy it again from where it came from.</source>
        <translation>Filen slutter for tidlig: en del av den mangler. Kopier den på nytt derfra den kom.</translation>
    </message>
    <message>
        <source>This file is damaged or contradicts itself. Save it again from the instrument's program.</source>
        <translation>Filen er skadet eller motsier seg selv. Lagre den på nytt fra instrumentets program.</translation>
    </message>
    <message>
        <source>This file holds no infrared or Raman spectrum. Choose another file.</source>
        <translation>Filen inneholder ikke noe infrarødt spektrum eller Raman-spektrum. Velg en annen fil.</translation>
    </message>
    <message>
        <source>This file uses a unit that cannot be turned into wavenumbers or intensities. Save it with an axis in cm-1.</source>
        <translation>Filen har en enhet som ikke kan gjøres om til bølgetall eller intensitet. Lagre den med akse i cm-1.</translation>
    </message>
    <message>
        <source>This file has too few points to be a spectrum. Choose the file of a whole scan.</source>
        <translation>Filen har for få punkter til å være et spektrum. Velg filen med en hel måling.</translation>
    </message>
    <message>
        <source>The axis in this file goes back and forth. Save it again from the instrument's program.</source>
        <translation>Aksen i filen går fram og tilbake. Lagre den på nytt fra instrumentets program.</translation>
    </message>
    <message>
        <source>This spectrum has points without a number. Scan again or save it once more.</source>
        <translation>Spekteret har punkter uten tall. Mål på nytt eller lagre det en gang til.</translation>
    </message>
    <message>
        <source>This file could not be written. Check that there is space left and that you may write there.</source>
        <translation>Filen kunne ikke skrives. Sjekk at det er plass igjen, og at du har lov til å skrive der.</translation>
    </message>
    <message>
        <source>The instrument was not found. Check the cable and that it is switched on.</source>
        <translation>Fant ikke instrumentet. Sjekk kabelen og at det er slått på.</translation>
    </message>
    <message>
        <source>This account may not use the instrument. Ask an administrator to install the rule file 70-varde-spectrometers.rules, then unplug the instrument and plug it in again.</source>
        <translation>Denne kontoen har ikke tilgang til instrumentet. Be en administrator installere regelfilen 70-varde-spectrometers.rules, trekk så ut instrumentet og koble det til igjen.</translation>
    </message>
    <message>
        <source>What the instrument holds about its own calibration cannot be used, so it was not measured with. It needs service by its maker.</source>
        <translation>Det instrumentet har lagret om sin egen kalibrering kan ikke brukes, så det ble ikke målt med det. Det trenger service hos produsenten.</translation>
    </message>
    <message>
        <source>The laser's safety circuit is open, so the laser is off. Close the cover, turn the key, and scan again.</source>
        <translation>Laserens sikkerhetskrets er åpen, så laseren er av. Lukk dekselet, vri om nøkkelen og skann på nytt.</translation>
    </message>
    <message>
        <source>The laser may still be on: do not look into it. Turn its key or take its power away now.</source>
        <translation>Laseren kan fortsatt være på: ikke se inn i den. Vri nøkkelen av eller ta strømmen fra den nå.</translation>
    </message>
    <message>
        <source>The laser stays off: the program that turns it off in an emergency did not start. Start Varde again; if it happens again, tell the coordinator.</source>
        <translation>Laseren forblir av: programmet som slår den av i en nødsituasjon startet ikke. Start Varde på nytt, og si fra til koordinatoren hvis det skjer igjen.</translation>
    </message>
    <message>
        <source>The instrument is in use by another program. Close that program and try again.</source>
        <translation>Instrumentet er opptatt i et annet program. Lukk det programmet og prøv igjen.</translation>
    </message>
    <message>
        <source>The instrument no longer answers. The sample is kept: check the cable and scan again.</source>
        <translation>Instrumentet svarer ikke lenger. Prøven er tatt vare på: sjekk kabelen og mål på nytt.</translation>
    </message>
    <message>
        <source>The instrument did not answer in time. Wait a moment and try again.</source>
        <translation>Instrumentet svarte ikke i tide. Vent litt og prøv igjen.</translation>
    </message>
    <message>
        <source>The instrument gave an answer that makes no sense. Switch it off and on, and try again.</source>
        <translation>Instrumentet svarte noe som ikke gir mening. Slå det av og på, og prøv igjen.</translation>
    </message>
    <message>
        <source>The instrument lost too many readings. Check the cable and scan again.</source>
        <translation>Instrumentet mistet for mange avlesninger. Sjekk kabelen og mål på nytt.</translation>
    </message>
    <message>
        <source>Stopped. You can start again when you are ready.</source>
        <translation>Stoppet. Du kan begynne på nytt når du er klar.</translation>
    </message>
    <message>
        <source>Varde made a mistake: two curves do not fit together. Tell the coordinator, and start Varde again.</source>
        <translation>Varde har gjort en feil: to kurver passer ikke sammen. Si fra til koordinatoren, og start Varde på nytt.</translation>
    </message>
    <message>
        <source>The scan shows a flat line: there is nothing to read. Put the sample in place and scan again.</source>
        <translation>Målingen viser en flat strek: det er ingenting å lese. Legg prøven på plass og mål på nytt.</translation>
    </message>
    <message>
        <source>A value lies outside what is possible. Check what you typed, or measure the whole range.</source>
        <translation>En verdi ligger utenfor det som er mulig. Se over det du skrev, eller mål hele området.</translation>
    </message>
    <message>
        <source>This is not a Varde file. Nothing was changed. Choose another file.</source>
        <translation>Dette er ikke en Varde-fil. Ingenting er endret. Velg en annen fil.</translation>
    </message>
    <message>
        <source>This file was written by a newer Varde. It was not touched. Update Varde on this machine.</source>
        <translation>Filen er skrevet av en nyere Varde. Den er ikke rørt. Oppdater Varde på denne maskinen.</translation>
    </message>
    <message>
        <source>This is another kind of Varde file: library, record and practice are kept apart. Choose the right one.</source>
        <translation>Dette er en annen slags Varde-fil: bibliotek, journal og øving holdes fra hverandre. Velg den riktige.</translation>
    </message>
    <message>
        <source>This file can only be read. Move it to a folder where you may write.</source>
        <translation>Filen kan bare leses. Flytt den til en mappe der du har lov til å skrive.</translation>
    </message>
    <message>
        <source>This file is in use by another program. Wait a moment or close that program.</source>
        <translation>Filen er opptatt i et annet program. Vent litt eller lukk det programmet.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more was stored. What was stored before is kept. Make space and try again.</source>
        <translation>Disken er full, så det siste ble ikke lagret. Det som var lagret fra før, er der fortsatt. Rydd plass og prøv igjen.</translation>
    </message>
    <message>
        <source>This file is damaged. Do not go on with it: restore the last good backup.</source>
        <translation>Filen er skadet. Ikke arbeid videre med den: hent tilbake den siste gode sikkerhetskopien.</translation>
    </message>
    <message>
        <source>This file could not be used, and nothing was changed. Start Varde again; if it happens again, tell the coordinator.</source>
        <translation>Filen kunne ikke brukes, og ingenting er endret. Start Varde på nytt, og si fra til koordinatoren om det skjer igjen.</translation>
    </message>
    <message>
        <source>What you asked for is not there. Check the name.</source>
        <translation>Det du spurte etter, finnes ikke. Se etter om navnet stemmer.</translation>
    </message>
    <message>
        <source>This is already there. Nothing was added twice.</source>
        <translation>Dette finnes fra før. Ingenting ble lagt inn to ganger.</translation>
    </message>
    <message>
        <source>The list lacks a column. It needs at least the columns file and substance. Nothing was imported.</source>
        <translation>Listen mangler en kolonne. Den må minst ha kolonnene file og substance. Ingenting ble hentet inn.</translation>
    </message>
    <message>
        <source>The list has a line that cannot be used. Correct it and import again. Nothing was imported.</source>
        <translation>Listen har en linje som ikke går an å ta med. Rett den og prøv på nytt. Ingenting ble hentet inn.</translation>
    </message>
    <message>
        <source>The library has too few references for this kind of instrument. Import measured references of at least two substances first.</source>
        <translation>Biblioteket har for få referanser for denne typen instrument. Hent inn målte referanser av minst to stoffer først.</translation>
    </message>
    <message>
        <source>The library has references, but nobody has worked out how certain they are. Calibrate it first.</source>
        <translation>Biblioteket har referanser, men ingen har regnet ut hvor pålitelige svarene blir. Kalibrer det først.</translation>
    </message>
    <message>
        <source>That passphrase does not fit. Try again.</source>
        <translation>Passfrasen stemmer ikke. Prøv igjen.</translation>
    </message>
    <message>
        <source>This cannot be done at this step. Finish what comes before it first.</source>
        <translation>Dette går ikke på dette trinnet. Gjør ferdig det som kommer før.</translation>
    </message>
    <message>
        <source>Something went wrong. Start Varde again, and tell the coordinator if it happens again.</source>
        <translation>Noe gikk galt. Start Varde på nytt, og si fra til koordinatoren om det skjer igjen.</translation>
    </message>
    <message>
        <source>%1 (Details: %2)</source>
        <translation>%1 (Detaljer: %2)</translation>
    </message>
    <message>
        <source>Nitazene strip, then fentanyl strip: the spectrum cannot rule them out.</source>
        <translation>Nitazenstrimmel, så fentanylstrimmel: spekteret kan ikke utelukke dem.</translation>
    </message>
    <message>
        <source>Reagent test or a second spot: the name needs a second method.</source>
        <translation>Reagenstest eller et nytt sted på prøven: navnet trenger støtte fra en metode til.</translation>
    </message>
    <message>
        <source>Lab, if the amount matters: neither spectrum nor strips can measure it.</source>
        <translation>Laboratorium, hvis mengden betyr noe: verken spekteret eller strimler kan måle den.</translation>
    </message>
    <message>
        <source>Spectrum, strips and reagents.</source>
        <translation>Spektrum, strimler og reagenser er gjort.</translation>
    </message>
    <message>
        <source>Spectrum and strips. Reagents not done.</source>
        <translation>Spektrum og strimler er gjort. Reagenser er ikke gjort.</translation>
    </message>
    <message>
        <source>Spectrum and reagents. Strips not done.</source>
        <translation>Spektrum og reagenser er gjort. Strimler er ikke gjort.</translation>
    </message>
    <message>
        <source>Spectrum only. Strips not done.</source>
        <translation>Bare spektrum. Strimler er ikke gjort.</translation>
    </message>
    <message>
        <source>This scan cannot exclude: %1 (especially dangerous).</source>
        <translation>Målingen kan ikke utelukke: %1 (særlig farlig).</translation>
    </message>
    <message>
        <source>A dangerous amount of fentanyl or a nitazene can be invisible here. Strips can look for them, and strips miss some.</source>
        <translation>En farlig mengde fentanyl eller nitazen kan være usynlig her. Strimler kan lete etter dem, men de finner ikke alt.</translation>
    </message>
    <message>
        <source>Not seen does not mean not there: a small amount of %1 could be hidden.</source>
        <translation>Ikke sett betyr ikke at det ikke er der: en liten mengde %1 kan være skjult.</translation>
    </message>
    <message>
        <source>This scan says nothing either way.</source>
        <translation>Denne målingen sier ingenting, verken fra eller til.</translation>
    </message>
    <message>
        <source>Nitazene strip, then fentanyl strip, then a reagent: the strips look for what the spectrum cannot see, the reagent may tell these apart.</source>
        <translation>Nitazenstrimmel, så fentanylstrimmel, så reagens: strimlene leter etter det spekteret ikke ser, og reagensen kan kanskje skille disse fra hverandre.</translation>
    </message>
    <message>
        <source>Reagent test or a lab: it may tell these apart.</source>
        <translation>Reagenstest eller laboratorium: det kan kanskje skille disse fra hverandre.</translation>
    </message>
    <message>
        <source>Nitazene strip, then fentanyl strip: strips can see smaller amounts than the spectrum can.</source>
        <translation>Nitazenstrimmel, så fentanylstrimmel: strimler kan se mindre mengder enn spekteret kan.</translation>
    </message>
    <message>
        <source>Lab: only a lab can find what is below the filler.</source>
        <translation>Laboratorium: bare der kan de finne det som skjuler seg under fyllstoffet.</translation>
    </message>
    <message>
        <source>Nitazene strip, then fentanyl strip, then tell the coordinator: what is not in our library can be very strong.</source>
        <translation>Nitazenstrimmel, så fentanylstrimmel, og si så fra til koordinatoren: det som ikke står i biblioteket vårt, kan være svært sterkt.</translation>
    </message>
    <message>
        <source>Tell the coordinator: a lab can name what is not in our library.</source>
        <translation>Si fra til koordinatoren: et laboratorium kan finne navnet på det som ikke står i biblioteket vårt.</translation>
    </message>
    <message>
        <source>A new scan: this one cannot be read.</source>
        <translation>En ny måling: denne lar seg ikke lese.</translation>
    </message>
    <message>
        <source>Nitazene strip, then fentanyl strip: strips do not depend on the light.</source>
        <translation>Nitazenstrimmel, så fentanylstrimmel: strimler er ikke avhengige av lyset.</translation>
    </message>
    <message>
        <source>Lab: it can read what this instrument cannot.</source>
        <translation>Laboratorium: der kan de lese det instrumentet her ikke klarer.</translation>
    </message>
    <message>
        <source>Below about 5 to 10 % of the mixture a substance can be missed.</source>
        <translation>Er det mindre enn omtrent 5 til 10 % av et stoff i blandingen, kan det bli oversett.</translation>
    </message>
    <message>
        <source>Only what is in the library can be named.</source>
        <translation>Bare det som står i biblioteket, kan få et navn.</translation>
    </message>
    <message>
        <source>This is not a measure of purity or dose.</source>
        <translation>Dette måler verken styrke eller dose.</translation>
    </message>
    <message>
        <source>Strips can be wrong or invalid.</source>
        <translation>Strimler kan ta feil eller være ugyldige.</translation>
    </message>
    <message>
        <source>This portion may differ from the rest.</source>
        <translation>Denne lille delen kan være annerledes enn resten.</translation>
    </message>
    <message>
        <source>No drug use is without risk: a result is never a statement of safety.</source>
        <translation>Ingen rusbruk er uten risiko: et svar herfra er aldri en garanti.</translation>
    </message>
    <message>
        <source>Practice: demo data, unverified. It cannot name a real sample.</source>
        <translation>Øving: demodata, ikke kontrollert. Kan ikke navngi ekte prøver.</translation>
    </message>
    <message>
        <source>%1 (demo data, unverified)</source>
        <translation>%1 (demodata, ikke kontrollert)</translation>
    </message>
    <message>
        <source>This was read with another library or model than today's. Run it again before you use it.</source>
        <translation>Dette er lest med et annet bibliotek eller en annen modell enn dagens. Kjør det på nytt før du støtter deg til det.</translation>
    </message>
    <message>
        <source>What this cannot see</source>
        <translation>Dette kan vi ikke se her</translation>
    </message>
    <message>
        <source>Next best test: %1</source>
        <translation>Neste beste test: %1</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Mottak</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Måling</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesing</translation>
    </message>
    <message>
        <source>Second read</source>
        <translation>Lesing nummer to</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Avslutning</translation>
    </message>
    <message>
        <source>intake not finished</source>
        <translation>mottaket er ikke ferdig</translation>
    </message>
    <message>
        <source>waits for a scan</source>
        <translation>venter på måling</translation>
    </message>
    <message>
        <source>waits for a finding</source>
        <translation>venter på et funn</translation>
    </message>
    <message>
        <source>waits for a second reader</source>
        <translation>venter på at en til leser</translation>
    </message>
    <message>
        <source>ready for the talk</source>
        <translation>klar for samtalen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>avsluttet</translation>
    </message>
    <message>
        <source>powder</source>
        <translation>pulver</translation>
    </message>
    <message>
        <source>crystals</source>
        <translation>krystaller</translation>
    </message>
    <message>
        <source>pill</source>
        <translation>pille</translation>
    </message>
    <message>
        <source>capsule</source>
        <translation>kapsel</translation>
    </message>
    <message>
        <source>liquid</source>
        <translation>væske</translation>
    </message>
    <message>
        <source>blotter</source>
        <translation>trekkpapir</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>plante</translation>
    </message>
    <message>
        <source>residue</source>
        <translation>rester</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>noe annet</translation>
    </message>
    <message>
        <source>what it was sold as was seen</source>
        <translation>det den ble solgt som, ble sett</translation>
    </message>
    <message>
        <source>what it was sold as was seen, with something else</source>
        <translation>det den ble solgt som, ble sett sammen med noe annet</translation>
    </message>
    <message>
        <source>what it was sold as was not seen</source>
        <translation>det den ble solgt som, ble ikke sett</translation>
    </message>
    <message>
        <source>a substance was named</source>
        <translation>et stoff fikk navn</translation>
    </message>
    <message>
        <source>we do not know what it is</source>
        <translation>vi vet ikke hva det er</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>den lot seg ikke lese</translation>
    </message>
    <message>
        <source>A second person reads this first: it looks like something especially dangerous.</source>
        <translation>En til leser dette først: det ligner på noe som er særlig farlig.</translation>
    </message>
    <message>
        <source>A second person reads this first: we do not know what it is.</source>
        <translation>En til leser dette først: vi vet ikke hva det er.</translation>
    </message>
    <message>
        <source>A second person reads this first: what it was sold as was not seen.</source>
        <translation>En til leser dette først: vi så ikke det den ble solgt som.</translation>
    </message>
    <message>
        <source>A second person reads this first: only filler was seen.</source>
        <translation>En til leser dette først: vi så bare fyllstoff.</translation>
    </message>
    <message>
        <source>A second person reads this first: you are new here, and two see more than one.</source>
        <translation>En til leser dette først: du er ny her, og to ser mer enn én.</translation>
    </message>
    <message>
        <source>PRACTICE. Simulated samples, library partly from memory: it cannot name real samples. Nothing here reaches the record.</source>
        <translation>ØVING. Simulerte prøver, bibliotek delvis etter hukommelsen: det kan ikke si hva virkelige prøver er. Ingenting herfra havner i journalen.</translation>
    </message>
    <message>
        <source>not compared: the diamond itself absorbs here</source>
        <translation>sammenlignes ikke: diamanten selv tar opp lyset her</translation>
    </message>
    <message>
        <source>not compared: carbon dioxide in the air</source>
        <translation>sammenlignes ikke: karbondioksid i lufta</translation>
    </message>
    <message>
        <source>not compared: hardly any bands here</source>
        <translation>sammenlignes ikke: her er det nesten ingen bånd</translation>
    </message>
    <message>
        <source>%1: This file holds %2 scans, and which one is of this sample cannot be guessed. Save that one in a file of its own.</source>
        <translation>%1: Filen inneholder %2 målinger, og det går ikke an å gjette hvilken som er av denne prøven. Lagre den målingen i en egen fil.</translation>
    </message>
    <message>
        <source>Write in your own words what you found. Nothing is stored until you do.</source>
        <translation>Skriv med egne ord hva dere fant. Ingenting lagres før du har gjort det.</translation>
    </message>
    <message>
        <source>Choose a passphrase for the desk, at least 8 characters. Varde cannot show it again.</source>
        <translation>Velg en passfrase for koordinatoren, minst 8 tegn. Varde kan ikke vise den igjen.</translation>
    </message>
    <message>
        <source>What we saw in your sample</source>
        <translation>Dette så vi i prøven din</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Kode %1</translation>
    </message>
    <message>
        <source>Written by a person at the booth, %1</source>
        <translation>Skrevet av et menneske i boden, %1</translation>
    </message>
    <message>
        <source>PRACTICE. This is not a result.</source>
        <translation>ØVING. Dette er ikke et svar.</translation>
    </message>
    <message>
        <source>What a test here cannot tell you</source>
        <translation>Dette kan ikke en test her si deg</translation>
    </message>
    <message>
        <source>Come back and ask if anything is unclear or feels wrong. If someone is unwell, get medical help at once and say what was taken.</source>
        <translation>Kom tilbake og spør hvis noe er uklart eller kjennes feil. Hvis noen blir dårlig, hent helsehjelp med en gang og si hva som er tatt.</translation>
    </message>
    <message>
        <source>Sold as %1: seen</source>
        <translation>Solgt som %1: sett</translation>
    </message>
    <message>
        <source>Sold as %1: seen with something else</source>
        <translation>Solgt som %1: sett sammen med noe annet</translation>
    </message>
    <message>
        <source>Sold as %1: not seen</source>
        <translation>Solgt som %1: ikke sett</translation>
    </message>
    <message>
        <source>Sold as %1: possible, but others look the same</source>
        <translation>Solgt som %1: mulig, men andre stoffer ser like ut</translation>
    </message>
    <message>
        <source>Sold as %1: cannot be said from this scan</source>
        <translation>Solgt som %1: det kan vi ikke si ut fra denne målingen</translation>
    </message>
    <message>
        <source>Nobody said what it was sold as</source>
        <translation>Ingen sa hva den ble solgt som</translation>
    </message>
    <message>
        <source>Sold as %1: seen, but tentative</source>
        <translation>Solgt som %1: sett, men usikkert</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>sett</translation>
    </message>
    <message>
        <source>seen with something else</source>
        <translation>sett sammen med noe annet</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>ikke sett</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>mulig</translation>
    </message>
    <message>
        <source>cannot be said</source>
        <translation>kan ikke sies</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>ikke sagt</translation>
    </message>
    <message>
        <source>Nothing in our library is similar to it.</source>
        <translation>Ingenting i biblioteket vårt ligner.</translation>
    </message>
    <message>
        <source>Similar to, not identified as: %1.</source>
        <translation>Ligner på, men er ikke identifisert som: %1.</translation>
    </message>
    <message>
        <source>It may belong to this group: %1. That is a hint, not a name.</source>
        <translation>Det kan høre til denne gruppen: %1. Det er et hint, ikke et navn.</translation>
    </message>
    <message>
        <source>This scan is not good enough to read.</source>
        <translation>Målingen er ikke god nok til å leses.</translation>
    </message>
    <message>
        <source>How much there is of each was not measured. Small amounts of other things would not be seen.</source>
        <translation>Hvor mye det er av hver, er ikke målt. Små mengder av andre ting ville vi ikke sett.</translation>
    </message>
    <message>
        <source>The bars are shares of the signal, not of the weight. Small amounts of other things would not be seen.</source>
        <translation>Søylene er andeler av signalet, ikke av vekten. Små mengder av andre ting ville vi ikke sett.</translation>
    </message>
    <message>
        <source>Part of the signal is left over: there may be something more in it that we cannot name.</source>
        <translation>En del av signalet blir til overs: det kan være noe mer i prøven som vi ikke kan sette navn på.</translation>
    </message>
    <message>
        <source>Something else may be in it: part of the signal is left over, with bands near %1 cm⁻¹.</source>
        <translation>Det kan være noe mer i prøven: en del av signalet blir til overs, med bånd ved %1 cm⁻¹.</translation>
    </message>
    <message>
        <source>estimated by simulation on demo data, unverified</source>
        <translation>beregnet ved simulering på demodata, ikke kontrollert</translation>
    </message>
    <message>
        <source>estimated by simulation, not yet by a lab</source>
        <translation>beregnet ved simulering, ennå ikke av et laboratorium</translation>
    </message>
    <message>
        <source>compared with laboratory results</source>
        <translation>sammenlignet med laboratorieresultater</translation>
    </message>
    <message>
        <source>source: %1, not yet checked by a lab</source>
        <translation>kilde: %1, ennå ikke kontrollert av et laboratorium</translation>
    </message>
    <message>
        <source>Tentative: a second method is needed.</source>
        <translation>Usikkert: det trengs en metode til.</translation>
    </message>
    <message>
        <source>How sure the name is: about %1 of 100 such calls are right (%2).</source>
        <translation>Om navnet: omtrent %1 av 100 slike svar er riktige (%2).</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 og %2</translation>
    </message>
    <message>
        <source>Match, strong</source>
        <translation>Treff, sterkt</translation>
    </message>
    <message>
        <source>Match, tentative</source>
        <translation>Treff, usikkert</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Ett av flere</translation>
    </message>
    <message>
        <source>Mixture</source>
        <translation>Blanding</translation>
    </message>
    <message>
        <source>Only filler seen</source>
        <translation>Bare fyllstoff sett</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Mål på nytt</translation>
    </message>
    <message>
        <source>No reading</source>
        <translation>Ingen avlesning</translation>
    </message>
    <message>
        <source>The main substance looks like %1</source>
        <translation>Hovedstoffet ser ut som %1</translation>
    </message>
    <message>
        <source>Looks like %1, or a relative not in our library</source>
        <translation>Ligner på %1, eller en slektning som ikke står i biblioteket vårt</translation>
    </message>
    <message>
        <source>Looks like a mixture of %1</source>
        <translation>Ser ut som en blanding av %1</translation>
    </message>
    <message>
        <source>We saw only filler</source>
        <translation>Vi så bare fyllstoff</translation>
    </message>
    <message>
        <source>We do not know what this is</source>
        <translation>Vi vet ikke hva dette er</translation>
    </message>
    <message>
        <source>This scan cannot be read. Please scan again</source>
        <translation>Denne målingen lar seg ikke lese. Mål på nytt</translation>
    </message>
    <message>
        <source>This method cannot read this sample</source>
        <translation>Denne metoden kan ikke lese denne prøven</translation>
    </message>
    <message>
        <source>Small amounts of other things would not be seen.</source>
        <translation>Små mengder av andre ting ville vi ikke sett.</translation>
    </message>
    <message>
        <source>These look so alike to the instrument that we cannot tell which one it is.</source>
        <translation>For instrumentet er disse så like at vi ikke kan si hvilket av dem det er.</translation>
    </message>
    <message>
        <source>The filler looks like %1. What makes it act is below what we can see. Treat it as unknown and possibly very strong.</source>
        <translation>Fyllstoffet ser ut som %1. Det som gir virkning, er det for lite av til at vi kan se det. Regn det som ukjent og kanskje svært sterkt.</translation>
    </message>
    <message>
        <source>Either the scans failed again and again, or the light cannot read this kind of material (blotter, liquid, plant, residue, table salt). It says nothing about what is in it.</source>
        <translation>Enten har målingene slått feil gang på gang, eller så kan ikke lyset lese denne typen materiale (trekkpapir, væske, plante, rester, bordsalt). Det sier ingenting om hva prøven inneholder.</translation>
    </message>
    <message>
        <source>No single name can be given. Tentative: a second method is needed.</source>
        <translation>Vi kan ikke gi ett navn. Usikkert: det trengs en metode til.</translation>
    </message>
    <message>
        <source>How sure the names are has not been measured for mixtures. Tentative: a second method is needed.</source>
        <translation>For blandinger er det ikke målt hvor ofte navnene er riktige. Usikkert: det trengs en metode til.</translation>
    </message>
    <message>
        <source>Unlike %1, this scan has bands near %2 cm⁻¹.</source>
        <translation>Til forskjell fra %1 har målingen bånd nær %2 cm⁻¹.</translation>
    </message>
    <message>
        <source>%1 has bands near %2 cm⁻¹ that are not in this scan.</source>
        <translation>%1 har bånd nær %2 cm⁻¹ som ikke finnes i målingen.</translation>
    </message>
    <message>
        <source>%1: share of the signal below %2</source>
        <translation>%1: andel av signalet under %2</translation>
    </message>
    <message>
        <source>%1: share of the signal %2 (from %3 to %4)</source>
        <translation>%1: andel av signalet %2 (fra %3 til %4)</translation>
    </message>
    <message>
        <source>infrared (transmission)</source>
        <translation>infrarødt (transmisjon)</translation>
    </message>
    <message>
        <source>infrared (ATR)</source>
        <translation>infrarødt (ATR)</translation>
    </message>
    <message>
        <source>checked, axis corrected</source>
        <translation>kontrollert, aksen rettet</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>kontrollert</translation>
    </message>
    <message>
        <source>check due</source>
        <translation>må kontrolleres</translation>
    </message>
    <message>
        <source>check failed</source>
        <translation>kontroll ikke bestått</translation>
    </message>
    <message>
        <source>Checked with %1, %2: the axis is off by %3 cm⁻¹ on average, and every scan is put right.</source>
        <translation>Kontrollert med %1, %2: aksen er i snitt %3 cm⁻¹ feil, og hver måling blir rettet.</translation>
    </message>
    <message>
        <source>Checked with %1, %2: the axis is right.</source>
        <translation>Kontrollert med %1, %2: aksen er riktig.</translation>
    </message>
    <message>
        <source>Nobody checked this instrument yet. Until then a name is tentative at most.</source>
        <translation>Ingen har kontrollert dette instrumentet ennå. Inntil da er et navn i høyden foreløpig.</translation>
    </message>
    <message>
        <source>The last check, %1, is more than a day away. Until the next one a name is tentative at most.</source>
        <translation>Den siste kontrollen, %1, er mer enn et døgn unna. Inntil den neste er et navn i høyden foreløpig.</translation>
    </message>
    <message>
        <source>The instrument was moved after its last check. Until the next one a name is tentative at most.</source>
        <translation>Instrumentet er flyttet etter den siste kontrollen. Inntil den neste er et navn i høyden foreløpig.</translation>
    </message>
    <message>
        <source>The last check, %1, failed. Until one passes nothing is named on this instrument.</source>
        <translation>Den siste kontrollen, %1, var ikke i orden. Til en kontroll er i orden, får ingenting navn på dette instrumentet.</translation>
    </message>
    <message>
        <source>The control was found: %1 was named in it.</source>
        <translation>Kontrollprøven ble funnet: %1 ble nevnt i den.</translation>
    </message>
    <message>
        <source>The control's scan is too poor to be read. Measure it once more.</source>
        <translation>Målingen av kontrollprøven er for dårlig til å leses. Mål den en gang til.</translation>
    </message>
    <message>
        <source>The control was missed: %1 was not named in it. Clear the instrument's window and measure the control once more. If that does not help, do not use this instrument: every scan is sent back for another one.</source>
        <translation>Kontrollprøven ble ikke funnet: %1 ble ikke nevnt i den. Tørk av vinduet på instrumentet og mål kontrollprøven en gang til. Hjelper ikke det, så la instrumentet stå: hver måling blir sendt tilbake for en ny.</translation>
    </message>
    <message>
        <source>New scans in the folder %1 are picked up by themselves.</source>
        <translation>Nye målinger i mappa %1 hentes av seg selv.</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Check the cable, the share or the drive. It is watched again as soon as it is back; until then a scan is opened by hand.</source>
        <translation>Mappa %1 er ikke der. Se etter kabelen, den delte disken eller minnepinnen. Mappa følges igjen så snart den er tilbake; inntil da åpnes målinger for hånd.</translation>
    </message>
    <message>
        <source>The folder %1 may not be read. Whoever set up the share can give the right to read it; until then a scan is opened by hand.</source>
        <translation>Mappa %1 kan ikke leses. Den som satte opp den delte disken, kan gi lov til å lese den; inntil da åpnes målinger for hånd.</translation>
    </message>
    <message>
        <source>was there before</source>
        <translation>lå der fra før</translation>
    </message>
    <message>
        <source>still being written</source>
        <translation>skrives fortsatt</translation>
    </message>
    <message>
        <source>a whole scan</source>
        <translation>en hel måling</translation>
    </message>
    <message>
        <source>the same scan as one before</source>
        <translation>samme måling som en tidligere</translation>
    </message>
    <message>
        <source>holds several scans: save the one that is meant by itself</source>
        <translation>har flere målinger: lagre den som gjelder, for seg selv</translation>
    </message>
    <message>
        <source>not whole: save it again</source>
        <translation>ikke hel: lagre den på nytt</translation>
    </message>
    <message>
        <source>no scan</source>
        <translation>ingen måling</translation>
    </message>
    <message>
        <source>held by another program: it is tried again</source>
        <translation>holdes av et annet program: prøves igjen</translation>
    </message>
    <message>
        <source>a file for the time being</source>
        <translation>en midlertidig fil</translation>
    </message>
    <message>
        <source>a folder or a link: only files are looked at</source>
        <translation>en mappe eller en lenke: bare filer blir sett på</translation>
    </message>
    <message>
        <source>%1 has the ticket code of %2 in its name and was kept there.</source>
        <translation>%1 har billettkoden til %2 i navnet og er lagt der.</translation>
    </message>
    <message>
        <source>%1 is named like a ticket of this booth, but no sample here has that code. Look whether it was typed right, and open the file by hand at its sample.</source>
        <translation>%1 ser ut som en kode fra denne boden, men ingen prøve her har den koden. Se om den er skrevet riktig, og åpne filen for hånd ved prøven.</translation>
    </message>
    <message>
        <source>%1 names %2, which does not wait for a scan. Nothing was kept.</source>
        <translation>%1 nevner %2, som ikke venter på en måling. Ingenting ble lagret.</translation>
    </message>
    <message>
        <source>%1 names more than one ticket. Open it by hand at its sample.</source>
        <translation>%1 nevner mer enn én billett. Åpne den for hånd ved prøven.</translation>
    </message>
    <message>
        <source>%1 names %2, but held another scan before. Open it by hand if it is meant.</source>
        <translation>%1 nevner %2, men hadde en annen måling før. Åpne den for hånd hvis det er den som gjelder.</translation>
    </message>
    <message>
        <source>%1 is a scan that %2 already has. Nothing was kept twice.</source>
        <translation>%1 er en måling som %2 allerede har. Ingenting ble lagret to ganger.</translation>
    </message>
    <message>
        <source>%1: %2, and the limit for a reference is %3.</source>
        <translation>%1: %2, og grensen for en referanse er %3.</translation>
    </message>
    <message>
        <source>The points are %1 cm⁻¹ apart; at most %2 still show the bands that are compared.</source>
        <translation>Punktene ligger %1 cm⁻¹ fra hverandre; høyst %2 viser fortsatt båndene som sammenlignes.</translation>
    </message>
    <message>
        <source>The axis stands %1 cm⁻¹ off that of %2; up to %3 are taken up.</source>
        <translation>Aksen ligger %1 cm⁻¹ unna den til %2; inntil %3 tas opp.</translation>
    </message>
    <message>
        <source>This is the very same curve as %1, under another name.</source>
        <translation>Dette er nøyaktig samme kurve som %1, under et annet navn.</translation>
    </message>
    <message>
        <source>All but the same curve as %1 (likeness %2, asked about from %3 on), under another name.</source>
        <translation>Nesten samme kurve som %1 (likhet %2, spørres om fra %3), under et annet navn.</translation>
    </message>
    <message>
        <source>Unlike every other curve of this name and form; nearest is %1 (likeness %2, expected from %3 on).</source>
        <translation>Ulik alle andre kurver med dette navnet og denne formen; nærmest er %1 (likhet %2, ventet fra %3).</translation>
    </message>
    <message>
        <source>Measure or save it with a finer resolution.</source>
        <translation>Mål eller lagre med finere oppløsning.</translation>
    </message>
    <message>
        <source>Check that instrument's axis with a reference material and measure again, or look whether the file's axis was converted from wavelengths with another laser.</source>
        <translation>Kontroller aksen til instrumentet med et referansemateriale og mål på nytt, eller se om filens akse ble regnet om fra bølgelengder med en annen laser.</translation>
    </message>
    <message>
        <source>Find out which name is right and leave the other out; where both are names of one substance, give both the same name.</source>
        <translation>Finn ut hvilket navn som er rett, og utelat det andre; er begge navn på ett stoff, gi begge samme navn.</translation>
    </message>
    <message>
        <source>One may be mislabelled: compare both with another source. Where both are names of one substance, give both the same name. Real look-alikes may be let in with that as the reason.</source>
        <translation>Én kan være feilmerket: sammenlign begge med en annen kilde. Er begge navn på ett stoff, gi begge samme navn. Stoffer som virkelig ligner, kan slippes inn med det som begrunnelse.</translation>
    </message>
    <message>
        <source>It may be mislabelled, or another salt or crystal form: compare with another source, and write the form where it is one.</source>
        <translation>Den kan være feilmerket, eller et annet salt eller en annen krystallform: sammenlign med en annen kilde, og skriv formen hvis det er en.</translation>
    </message>
    <message>
        <source>Nothing says what substance this is.</source>
        <translation>Ingenting sier hvilket stoff dette er.</translation>
    </message>
    <message>
        <source>Nothing says where this comes from.</source>
        <translation>Ingenting sier hvor dette kommer fra.</translation>
    </message>
    <message>
        <source>Nothing says under what terms this may be used.</source>
        <translation>Ingenting sier på hvilke vilkår dette kan brukes.</translation>
    </message>
    <message>
        <source>The file does not say how it was measured; Varde could only guess.</source>
        <translation>Filen sier ikke hvordan det ble målt; Varde kunne bare gjette.</translation>
    </message>
    <message>
        <source>List and file disagree on how this was measured.</source>
        <translation>Listen og filen er uenige om hvordan dette ble målt.</translation>
    </message>
    <message>
        <source>A word in the list or in the name cannot be used.</source>
        <translation>Et ord i listen eller i navnet kan ikke brukes.</translation>
    </message>
    <message>
        <source>Write it here, or let a pattern or a list tell.</source>
        <translation>Skriv det her, eller la et mønster eller en liste si det.</translation>
    </message>
    <message>
        <source>Write who measured it, or which collection it is from.</source>
        <translation>Skriv hvem som målte, eller hvilken samling det er fra.</translation>
    </message>
    <message>
        <source>Write the terms of the collection; for your own measurements write that.</source>
        <translation>Skriv vilkårene til samlingen; er det egne målinger, skriv det.</translation>
    </message>
    <message>
        <source>Choose Raman, infrared or ATR for this file.</source>
        <translation>Velg Raman, infrarødt eller ATR for denne filen.</translation>
    </message>
    <message>
        <source>Correct the list, or save the file again from the instrument's program.</source>
        <translation>Rett listen, eller lagre filen på nytt fra instrumentets program.</translation>
    </message>
    <message>
        <source>Correct that word in the list.</source>
        <translation>Rett ordet i listen.</translation>
    </message>
    <message>
        <source>The curve is flat, or lies outside the range that is compared.</source>
        <translation>Kurven er flat, eller ligger utenfor området som sammenlignes.</translation>
    </message>
    <message>
        <source>The file ends before its last part.</source>
        <translation>Filen slutter før den siste delen.</translation>
    </message>
    <message>
        <source>The file holds a map or a series; only its first spectrum was read.</source>
        <translation>Filen inneholder et kart eller en serie; bare det første spekteret ble lest.</translation>
    </message>
    <message>
        <source>The library has this spectrum already.</source>
        <translation>Biblioteket har dette spekteret allerede.</translation>
    </message>
    <message>
        <source>The same spectrum as %1.</source>
        <translation>Samme spekter som %1.</translation>
    </message>
    <message>
        <source>Measure again over the whole range.</source>
        <translation>Mål på nytt over hele området.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>Kopier den på nytt derfra den kom.</translation>
    </message>
    <message>
        <source>Save the one spectrum that is meant by itself.</source>
        <translation>Lagre det ene spekteret som menes, for seg selv.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Ingenting trenger å gjøres.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>let in by a coordinator</source>
        <translation>sluppet inn av en koordinator</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke ennå</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utelatt</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>finnes allerede</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>ikke lesbar</translation>
    </message>
    <message>
        <source>the file says so</source>
        <translation>filen sier det</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>valgt av deg</translation>
    </message>
    <message>
        <source>guessed from units and range</source>
        <translation>gjettet ut fra enheter og område</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Stoff</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Saltform</translation>
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
        <source>Hazard</source>
        <translation>Fare</translation>
    </message>
    <message>
        <source>CAS number</source>
        <translation>CAS-nummer</translation>
    </message>
    <message>
        <source>Structure key</source>
        <translation>Strukturnøkkel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisens</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Måleinstrument</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andre navn</translation>
    </message>
    <message>
        <source>Entered the library: %1. Already there: %2. Not taken: %3.</source>
        <translation>Kom inn i biblioteket: %1. Fantes allerede: %2. Ikke tatt: %3.</translation>
    </message>
    <message>
        <source>Let in by a coordinator: %1.</source>
        <translation>Sluppet inn av en koordinator: %1.</translation>
    </message>
    <message>
        <source>Hazards that are only told of, because nobody could measure them: %1.</source>
        <translation>Farer som bare nevnes, fordi ingen kunne måle dem: %1.</translation>
    </message>
    <message>
        <source>Stopped. The library is as it was, and what was read is kept: go on whenever you like.</source>
        <translation>Stoppet. Biblioteket er som det var, og det som ble lest, er beholdt: fortsett når du vil.</translation>
    </message>
    <message>
        <source>A library needs at least two substances of each technique, because a name is only worth something beside another. Nothing entered the library: add a reference and accept again.</source>
        <translation>Et bibliotek trenger minst to stoffer for hver teknikk, for et navn er bare verdt noe ved siden av et annet. Ingenting kom inn i biblioteket: legg til en referanse og godta på nytt.</translation>
    </message>
    <message>
        <source>There is nothing to take: everything has something against it, or is there already.</source>
        <translation>Det er ingenting å ta: alt har noe imot seg eller finnes allerede.</translation>
    </message>
    <message>
        <source>This cannot be used: %1</source>
        <translation>Dette kan ikke brukes: %1</translation>
    </message>
    <message>
        <source>Nothing has entered the library yet.</source>
        <translation>Ingenting har kommet inn i biblioteket ennå.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Leter etter filer</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Leser filer</translation>
    </message>
    <message>
        <source>Comparing curves</source>
        <translation>Sammenligner kurver</translation>
    </message>
    <message>
        <source>Writing the library</source>
        <translation>Skriver biblioteket</translation>
    </message>
    <message>
        <source>Working out how certain names are</source>
        <translation>Regner ut hvor godt navn kan stoles på</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>mindre enn et minutt igjen</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>omtrent %1 min igjen</translation>
    </message>
    <message>
        <source>This is no pack that Varde can read, or part of it is missing. Nothing was installed. Get it again from its publisher.</source>
        <translation>Dette er ingen pakke som Varde kan lese, eller en del av den mangler. Ingenting ble installert. Hent den på nytt fra utgiveren.</translation>
    </message>
    <message>
        <source>Nobody signed this pack, so nobody answers for it. Nothing was installed. Ask its publisher for the signed one.</source>
        <translation>Ingen har signert denne pakken, så ingen går god for den. Ingenting ble installert. Be utgiveren om den signerte.</translation>
    </message>
    <message>
        <source>This pack was changed after it was signed. Nothing was installed. Do not use it; ask its publisher for a new copy.</source>
        <translation>Denne pakken ble endret etter at den ble signert. Ingenting ble installert. Ikke bruk den; be utgiveren om en ny kopi.</translation>
    </message>
    <message>
        <source>This pack is signed by somebody whose key your organisation has not pinned. Nothing was installed. Compare the key with its publisher by another way before you pin it.</source>
        <translation>Denne pakken er signert av noen som organisasjonen din ikke har festet nøkkelen til. Ingenting ble installert. Sammenlign nøkkelen med utgiveren på en annen måte før du fester den.</translation>
    </message>
    <message>
        <source>The key that signed this pack was revoked or replaced. Nothing was installed. Ask its publisher for a pack that is signed with the new key.</source>
        <translation>Nøkkelen som signerte denne pakken, er trukket tilbake eller byttet ut. Ingenting ble installert. Be utgiveren om en pakke som er signert med den nye nøkkelen.</translation>
    </message>
    <message>
        <source>This pack is installed already. Nothing was changed.</source>
        <translation>Denne pakken er installert allerede. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>A newer pack of this publisher is installed, so this older one was refused. To go back, ask for a new pack that takes things back, or restore the backup.</source>
        <translation>En nyere pakke fra denne utgiveren er installert, så denne eldre ble avvist. Vil du tilbake, be om en ny pakke som tar ting tilbake, eller gjenopprett sikkerhetskopien.</translation>
    </message>
    <message>
        <source>Could be, and not in our library: %1. %2 warned of it on %3. Nothing measured here says that it is.</source>
        <translation>Kan være, og finnes ikke i biblioteket vårt: %1. %2 varslet om det %3. Ingenting som er målt her, sier at det er det.</translation>
    </message>
    <message>
        <source>laser may be on</source>
        <translation>laseren kan være på</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>kobler til</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>varmer opp</translation>
    </message>
    <message>
        <source>laser on</source>
        <translation>laser på</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>måler</translation>
    </message>
    <message>
        <source>busy elsewhere</source>
        <translation>opptatt et annet sted</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>ingen tilgang</translation>
    </message>
    <message>
        <source>laser not told</source>
        <translation>laser ikke oppgitt</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>virker ikke</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>svarer ikke</translation>
    </message>
    <message>
        <source>unplugged</source>
        <translation>frakoblet</translation>
    </message>
    <message>
        <source>Its detector is not yet at its temperature. You can measure; the curve is noisier.</source>
        <translation>Detektoren har ikke riktig temperatur ennå. Du kan måle, men kurven blir mer urolig.</translation>
    </message>
    <message>
        <source>This instrument does not know its laser. Type the laser's wavelength in the settings, under Instruments, as its certificate gives it.</source>
        <translation>Instrumentet kjenner ikke laseren sin. Skriv inn laserens bølgelengde i innstillingene, under Instrumenter, slik den står i sertifikatet.</translation>
    </message>
    <message>
        <source>Nothing answers at its address. Check that it is switched on, and the network.</source>
        <translation>Ingenting svarer på adressen. Se etter at instrumentet er slått på, og sjekk nettverket.</translation>
    </message>
    <message>
        <source>The instrument is not connected. Check the cable; what was measured is kept.</source>
        <translation>Instrumentet er ikke koblet til. Sjekk kabelen. Det som er målt, er tatt vare på.</translation>
    </message>
    <message>
        <source>Two instruments have this serial number. They are told apart by where they are plugged in, so a check counts until one of them is moved.</source>
        <translation>To instrumenter har dette serienummeret. De skilles fra hverandre ved hvor de er koblet til, så en kontroll gjelder til ett av dem flyttes.</translation>
    </message>
    <message>
        <source>Nobody was at this window for a minute, so the laser was turned off. Start again when you are here.</source>
        <translation>Ingen var ved dette vinduet på ett minutt, så laseren ble slått av. Start på nytt når du er her.</translation>
    </message>
    <message>
        <source>The laser is on. Keep the cover closed and your eyes away from the beam.</source>
        <translation>Laseren er på. Hold dekselet lukket og øynene unna strålen.</translation>
    </message>
    <message>
        <source>There is no library of measured references yet. You can look at a curve and its quality checks, but nothing is named and no slip is printed. Fill the library from files first, in the settings.</source>
        <translation>Det finnes ikke noe bibliotek med målte referanser ennå. Du kan se på kurven og kvalitetssjekkene, men ingenting får navn, og ingen lapp skrives ut. Fyll biblioteket fra filer først, i innstillingene.</translation>
    </message>
    <message>
        <source>That code and PIN do not fit together. Try again.</source>
        <translation>Koden og PIN-en hører ikke sammen. Prøv igjen.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Take 6 to 12 digits that are no row and no repetition.</source>
        <translation>Denne PIN-en er for lett å gjette. Ta 6 til 12 sifre som ikke er en rekke eller en gjentakelse.</translation>
    </message>
    <message>
        <source>The PIN was wrong too often. Wait before you try again.</source>
        <translation>PIN-en var feil for mange ganger. Vent litt før du prøver igjen.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in with your code and PIN first.</source>
        <translation>Ingen er logget inn. Logg inn med koden og PIN-en din først.</translation>
    </message>
    <message>
        <source>Your role does not include this. Ask a coordinator or an administrator to do it.</source>
        <translation>Rollen din omfatter ikke dette. Be en koordinator eller en bodansvarlig gjøre det.</translation>
    </message>
    <message>
        <source>volunteer</source>
        <translation>frivillig</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>koordinator</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>opplærer</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>bodansvarlig</translation>
    </message>
    <message>
        <source>Takes samples from intake to the end of the talk.</source>
        <translation>Tar prøver fra inntak til samtalen er over.</translation>
    </message>
    <message>
        <source>As a volunteer, and the desk, the library, packs, rules, advice and corrections.</source>
        <translation>Som frivillig, og i tillegg pulten, biblioteket, pakker, regler, råd og rettelser.</translation>
    </message>
    <message>
        <source>Practises with others. Changes nothing in the live record.</source>
        <translation>Øver sammen med andre. Endrer ingenting i den ekte journalen.</translation>
    </message>
    <message>
        <source>All of it, and who works here.</source>
        <translation>Alt, og hvem som jobber her.</translation>
    </message>
    <message>
        <source>somebody is unwell</source>
        <translation>noen er dårlig</translation>
    </message>
    <message>
        <source>medical staff ask</source>
        <translation>helsepersonell spør</translation>
    </message>
    <message>
        <source>linked to harm</source>
        <translation>knyttet til skade</translation>
    </message>
    <message>
        <source>mainly</source>
        <translation>mest</translation>
    </message>
    <message>
        <source>beside it</source>
        <translation>ved siden av</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>en av disse</translation>
    </message>
    <message>
        <source>Nobody signs in here yet: whoever sits at this machine may do everything. Once there is an administrator, everybody needs a code and a PIN, and each role may do its part.</source>
        <translation>Ingen logger inn her ennå: den som sitter ved maskinen, kan gjøre alt. Når det finnes en bodansvarlig, trenger alle en kode og en PIN, og hver rolle kan gjøre sitt.</translation>
    </message>
    <message>
        <source>Somebody has gone on with this sample in another window (%1). Nothing you typed is lost.</source>
        <translation>Noen har gått videre med denne prøven i et annet vindu (%1). Ingenting av det du har skrevet, er borte.</translation>
    </message>
    <message>
        <source>Somebody else has finished this sample meanwhile, and their finding counts. Your words are kept below. Talk to them if you saw it otherwise.</source>
        <translation>Noen andre har gjort denne prøven ferdig i mellomtiden, og det er deres funn som gjelder. Ordene dine er tatt vare på nedenfor. Snakk med dem hvis du så det annerledes.</translation>
    </message>
    <message>
        <source>The two readings differ, so nothing is told yet. Look at it together and write what you both stand behind. If you cannot agree, a coordinator decides.</source>
        <translation>De to lesningene er forskjellige, så ingenting sies ennå. Se på det sammen og skriv det dere begge står bak. Blir dere ikke enige, avgjør en koordinator.</translation>
    </message>
    <message>
        <source>%1 is called %2 from now on.</source>
        <translation>%1 heter %2 fra nå av.</translation>
    </message>
    <message>
        <source>%1, stereo: %2, until now %3.</source>
        <translation>%1, stereoform: %2, til nå %3.</translation>
    </message>
    <message>
        <source>%1, class: %2, until now %3.</source>
        <translation>%1, klasse: %2, til nå %3.</translation>
    </message>
    <message>
        <source>%1, role: %2, until now %3.</source>
        <translation>%1, rolle: %2, til nå %3.</translation>
    </message>
    <message>
        <source>%1, CAS number: %2, until now %3.</source>
        <translation>%1, CAS-nummer: %2, til nå %3.</translation>
    </message>
    <message>
        <source>%1, other names: %2; until now %3.</source>
        <translation>%1, andre navn: %2; til nå %3.</translation>
    </message>
    <message>
        <source>Nothing was changed: this is there already. (%1)</source>
        <translation>Ingenting ble endret: dette finnes fra før. (%1)</translation>
    </message>
    <message>
        <source>Nothing was changed: this cannot be done. (%1)</source>
        <translation>Ingenting ble endret: dette går ikke. (%1)</translation>
    </message>
    <message>
        <source>Nothing was changed: something is missing or mistyped. (%1)</source>
        <translation>Ingenting ble endret: noe mangler eller er feilskrevet. (%1)</translation>
    </message>
    <message>
        <source>Nothing was changed: this is not in the library. (%1)</source>
        <translation>Ingenting ble endret: dette finnes ikke i biblioteket. (%1)</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Stoppet. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>virkestoff</translation>
    </message>
    <message>
        <source>added to it</source>
        <translation>tilsatt</translation>
    </message>
    <message>
        <source>filler</source>
        <translation>fyllstoff</translation>
    </message>
    <message>
        <source>both hands (racemic)</source>
        <translation>begge (rasemisk)</translation>
    </message>
    <message>
        <source>%1 is new in the list.</source>
        <translation>%1 er nytt i listen.</translation>
    </message>
    <message>
        <source>%1 is new in the list, and dangerous in small amounts.</source>
        <translation>%1 er nytt i listen, og farlig i små mengder.</translation>
    </message>
    <message>
        <source>%1 is no substance of its own any more.</source>
        <translation>%1 er ikke lenger et eget stoff.</translation>
    </message>
    <message>
        <source>%1 counts as dangerous in small amounts.</source>
        <translation>%1 regnes som farlig i små mengder.</translation>
    </message>
    <message>
        <source>%1 no longer counts as dangerous in small amounts.</source>
        <translation>%1 regnes ikke lenger som farlig i små mengder.</translation>
    </message>
    <message>
        <source>Class %1 is new, at the top.</source>
        <translation>Klassen %1 er ny, på toppen.</translation>
    </message>
    <message>
        <source>Class %1 is new, below %2.</source>
        <translation>Klassen %1 er ny, under %2.</translation>
    </message>
    <message>
        <source>Class %1 is gone.</source>
        <translation>Klassen %1 er borte.</translation>
    </message>
    <message>
        <source>Class %1 stands at the top.</source>
        <translation>Klassen %1 står på toppen.</translation>
    </message>
    <message>
        <source>Class %1 stands below %2.</source>
        <translation>Klassen %1 står under %2.</translation>
    </message>
    <message>
        <source>References that are filed under another substance or form: %1.</source>
        <translation>Referanser som legges under et annet stoff eller en annen form: %1.</translation>
    </message>
    <message>
        <source>Results can change: the library is calibrated anew, which takes a while, and earlier verdicts show as read with another model.</source>
        <translation>Resultater kan endre seg: biblioteket kalibreres på nytt, noe som tar litt tid, og tidligere svar vises som lest med en annen modell.</translation>
    </message>
    <message>
        <source>Results stay as they are.</source>
        <translation>Resultatene blir som de er.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>lagt til</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>endret</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>slått sammen</translation>
    </message>
    <message>
        <source>parted</source>
        <translation>delt</translation>
    </message>
    <message>
        <source>class tree</source>
        <translation>klassetre</translation>
    </message>
    <message>
        <source>update pack</source>
        <translation>oppdateringspakke</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>angret</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grunn: %1</translation>
    </message>
    <message>
        <source>%1: dangerous in small amounts, and warned of</source>
        <translation>%1: farlig i små mengder, og varslet om</translation>
    </message>
    <message>
        <source>%1: dangerous in small amounts</source>
        <translation>%1: farlig i små mengder</translation>
    </message>
    <message>
        <source>%1: warned of</source>
        <translation>%1: varslet om</translation>
    </message>
    <message>
        <source>Likeness of the two references: %1 of at most 1. From %2 on, scans of one are taken for the other as often as not.</source>
        <translation>Likhet mellom de to referansene: %1 av høyst 1. Fra %2 og oppover blir målinger av det ene like gjerne tatt for det andre.</translation>
    </message>
    <message>
        <source>Only %1 has bands near %2 cm⁻¹.</source>
        <translation>Bare %1 har bånd nær %2 cm⁻¹.</translation>
    </message>
    <message>
        <source>No band that these references show would separate them: it takes another method.</source>
        <translation>Ingen bånd i disse referansene ville skille dem: det trengs en annen metode.</translation>
    </message>
    <message>
        <source>Two curves of %1 in one form are hardly alike (likeness %2).</source>
        <translation>To kurver av %1 i én form likner knapt (likhet %2).</translation>
    </message>
    <message>
        <source>%1 and %2 have all but the same curve (likeness %3).</source>
        <translation>%1 og %2 har nesten samme kurve (likhet %3).</translation>
    </message>
    <message>
        <source>One may be mislabelled, or both are names of one substance. Compare with another source; merge them under Substances where they are one.</source>
        <translation>Den ene kan være feilmerket, eller begge er navn på ett stoff. Sammenlign med en annen kilde. Slå dem sammen under Stoffer der de er det samme.</translation>
    </message>
    <message>
        <source>sold as it: %1</source>
        <translation>solgt som det: %1</translation>
    </message>
    <message>
        <source>may be of its class: %1</source>
        <translation>kan være av samme klasse: %1</translation>
    </message>
    <message>
        <source>show the bands that a warning tells of: %1</source>
        <translation>viser båndene et varsel forteller om: %1</translation>
    </message>
    <message>
        <source>Scans read: %1. Unknown: %2, which are probably %3 different things. Unknowns that point at nothing in the list: %4.</source>
        <translation>Leste målinger: %1. Ukjente: %2, som trolig er %3 ulike ting. Ukjente som ikke peker mot noe i listen: %4.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan ikke leses</translation>
    </message>
    <message>
        <source>%1: %2; until now %3</source>
        <translation>%1: %2; til nå %3</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>gjelder</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>byttet ut</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>trukket tilbake</translation>
    </message>
    <message>
        <source>A second person reads this first: spectrum, strips, reagents and claim do not agree.</source>
        <translation>En til leser dette først: spekteret, strimlene, reagensene og det den ble solgt som, er uenige.</translation>
    </message>
    <message>
        <source>1 of %1 parts</source>
        <translation>1 av %1 deler</translation>
    </message>
    <message>
        <source>%1: too weak. Less than %2 of the sample would not be seen.</source>
        <translation>%1: for svak. Mindre enn %2 av prøven ville ikke blitt sett.</translation>
    </message>
    <message>
        <source>%1: right. Less than %2 of the sample would still not be seen.</source>
        <translation>%1: riktig. Mindre enn %2 av prøven ville fortsatt ikke blitt sett.</translation>
    </message>
    <message>
        <source>%1: cannot be said without milligrams and millilitres.</source>
        <translation>%1: kan ikke sies uten milligram og milliliter.</translation>
    </message>
    <message>
        <source>Any test line at read time, however faint: negative.</source>
        <translation>Enhver teststrek ved avlesning, uansett hvor svak: negativ.</translation>
    </message>
    <message>
        <source>No test line: positive.</source>
        <translation>Ingen teststrek: positiv.</translation>
    </message>
    <message>
        <source>No control line: invalid.</source>
        <translation>Ingen kontrollstrek: ugyldig.</translation>
    </message>
    <message>
        <source>an earlier one was positive</source>
        <translation>en tidligere var positiv</translation>
    </message>
    <message>
        <source>lot without its controls</source>
        <translation>parti uten kontroller</translation>
    </message>
    <message>
        <source>the lot's control failed</source>
        <translation>partiets kontroll slo feil</translation>
    </message>
    <message>
        <source>lot past its date</source>
        <translation>partiet er gått ut</translation>
    </message>
    <message>
        <source>not timed</source>
        <translation>ikke tatt tid på</translation>
    </message>
    <message>
        <source>read too early</source>
        <translation>lest for tidlig</translation>
    </message>
    <message>
        <source>read too late</source>
        <translation>lest for sent</translation>
    </message>
    <message>
        <source>dilution not noted</source>
        <translation>fortynning ikke notert</translation>
    </message>
    <message>
        <source>diluted too much</source>
        <translation>for tynt utblandet</translation>
    </message>
    <message>
        <source>not by white light</source>
        <translation>ikke i hvitt lys</translation>
    </message>
    <message>
        <source>fentanyl strip</source>
        <translation>fentanylstrimmel</translation>
    </message>
    <message>
        <source>nitazene strip</source>
        <translation>nitazenstrimmel</translation>
    </message>
    <message>
        <source>benzodiazepine strip</source>
        <translation>benzodiazepinstrimmel</translation>
    </message>
    <message>
        <source>xylazine strip</source>
        <translation>xylazinstrimmel</translation>
    </message>
    <message>
        <source>Marquis reagent</source>
        <translation>Marquis-reagens</translation>
    </message>
    <message>
        <source>Mecke reagent</source>
        <translation>Mecke-reagens</translation>
    </message>
    <message>
        <source>Mandelin reagent</source>
        <translation>Mandelin-reagens</translation>
    </message>
    <message>
        <source>Ehrlich reagent</source>
        <translation>Ehrlich-reagens</translation>
    </message>
    <message>
        <source>Froehde reagent</source>
        <translation>Froehde-reagens</translation>
    </message>
    <message>
        <source>Simon's reagent</source>
        <translation>Simons reagens</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>ingen endring</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>gul</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>oransje</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rød</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>brun</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grønn</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blå</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>lilla</translation>
    </message>
    <message>
        <source>black</source>
        <translation>svart</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grå</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>changed colour</source>
        <translation>skiftet farge</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ugyldig</translation>
    </message>
    <message>
        <source>could not be judged</source>
        <translation>kunne ikke vurderes</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>ikke gjort</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>takket nei</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>A control of this lot failed in this shift: what it says does not count.</source>
        <translation>En kontroll av dette partiet slo feil på denne vakten: svaret teller ikke.</translation>
    </message>
    <message>
        <source>This lot is past its date: a negative from it is no plain negative.</source>
        <translation>Dette partiet har gått ut på dato: et negativt svar fra det er ikke et klart negativt svar.</translation>
    </message>
    <message>
        <source>This lot still needs its blank control of this shift.</source>
        <translation>Dette partiet mangler fortsatt blank kontroll for denne vakten.</translation>
    </message>
    <message>
        <source>This lot still needs its positive control of this shift.</source>
        <translation>Dette partiet mangler fortsatt positiv kontroll for denne vakten.</translation>
    </message>
    <message>
        <source>This lot has no controls of this shift: a negative from it is no plain negative.</source>
        <translation>Dette partiet har ingen kontroller for denne vakten: et negativt svar fra det er ikke et klart negativt svar.</translation>
    </message>
    <message>
        <source>No clock ran: nobody knows whether it was read in time.</source>
        <translation>Ingen klokke gikk: ingen vet om den ble lest i tide.</translation>
    </message>
    <message>
        <source>Read too early: a line may still be on its way.</source>
        <translation>Lest for tidlig: en strek kan fortsatt være underveis.</translation>
    </message>
    <message>
        <source>Read too late: lines that come after the time do not count.</source>
        <translation>Lest for sent: streker som kommer etter tiden, teller ikke.</translation>
    </message>
    <message>
        <source>None of this lot is left, as far as it was counted.</source>
        <translation>Dette partiet er tomt, så langt det er talt.</translation>
    </message>
    <message>
        <source>Little left of this lot: %1.</source>
        <translation>Lite igjen av dette partiet: %1.</translation>
    </message>
    <message>
        <source>At this strength %1 can make it positive by mistake.</source>
        <translation>I denne styrken kan %1 gjøre den positiv ved en feil.</translation>
    </message>
    <message>
        <source>Can make it positive by mistake, from how much is not published: %1.</source>
        <translation>Kan gjøre den positiv ved en feil, fra hvor mye er ikke publisert: %1.</translation>
    </message>
    <message>
        <source>A grain the size of a pinhead, one drop.</source>
        <translation>Et korn på størrelse med et knappenålshode, én dråpe.</translation>
    </message>
    <message>
        <source>Nobody wrote down how to dilute this form. Weigh it, and put down what you did.</source>
        <translation>Ingen har skrevet ned hvordan denne formen skal fortynnes. Vei den, og noter hva du gjorde.</translation>
    </message>
    <message>
        <source>Dilute %1 mg in %2 ml of water.</source>
        <translation>Løs %1 mg i %2 ml vann.</translation>
    </message>
    <message>
        <source>Judge colours by white light only. The night colours of this screen, and yellow lamps, change what you see.</source>
        <translation>Vurder farger bare i hvitt lys. Nattfargene på denne skjermen og gule lamper endrer det du ser.</translation>
    </message>
    <message>
        <source>Read in %1</source>
        <translation>Les om %1</translation>
    </message>
    <message>
        <source>Read now: %1 left</source>
        <translation>Les nå: %1 igjen</translation>
    </message>
    <message>
        <source>Too late to read, by %1</source>
        <translation>For sent å lese, %1 over tiden</translation>
    </message>
    <message>
        <source>%1 (declined)</source>
        <translation>%1 (takket nei)</translation>
    </message>
    <message>
        <source>%1 (none left)</source>
        <translation>%1 (tomt)</translation>
    </message>
    <message>
        <source>%1 (invalid)</source>
        <translation>%1 (ugyldig)</translation>
    </message>
    <message>
        <source>reagents</source>
        <translation>reagenser</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>Ikke gjort: %1.</translation>
    </message>
    <message>
        <source>The booth's own rules cannot be read, so their last good state is used: %1</source>
        <translation>Bodens egne regler kan ikke leses, så den siste gode utgaven brukes: %1</translation>
    </message>
    <message>
        <source>The booth's own rules cannot be read, so those that came with Varde are used: %1</source>
        <translation>Bodens egne regler kan ikke leses, så de som fulgte med Varde brukes: %1</translation>
    </message>
    <message>
        <source>It was sold as %1.</source>
        <translation>Det ble solgt som %1.</translation>
    </message>
    <message>
        <source>It was sold as %1. We saw it.</source>
        <translation>Det ble solgt som %1. Vi så det.</translation>
    </message>
    <message>
        <source>It was sold as %1. We saw it, and something else with it.</source>
        <translation>Det ble solgt som %1. Vi så det, og noe annet i tillegg.</translation>
    </message>
    <message>
        <source>It was sold as %1. We did not see it.</source>
        <translation>Det ble solgt som %1. Vi så det ikke.</translation>
    </message>
    <message>
        <source>We saw: %1.</source>
        <translation>Vi så: %1.</translation>
    </message>
    <message>
        <source>It looks like one of these, or a relative that we cannot name: %1.</source>
        <translation>Det ligner på ett av disse, eller en slektning vi ikke kan sette navn på: %1.</translation>
    </message>
    <message>
        <source>We do not know what it is. It may be very strong.</source>
        <translation>Vi vet ikke hva det er. Det kan være svært sterkt.</translation>
    </message>
    <message>
        <source>We could not read it. It may be very strong.</source>
        <translation>Vi fikk ikke lest den. Den kan være svært sterk.</translation>
    </message>
    <message>
        <source>We looked with light and with test strips.</source>
        <translation>Vi så etter med lys og med teststrimler.</translation>
    </message>
    <message>
        <source>We looked with light only, not with test strips.</source>
        <translation>Vi så etter bare med lys, ikke med teststrimler.</translation>
    </message>
    <message>
        <source>In the words of the person at the booth:</source>
        <translation>Med ordene til den i boden:</translation>
    </message>
    <message>
        <source>This was corrected after the talk. What was said before does not hold any more.</source>
        <translation>Dette ble rettet etter samtalen. Det som ble sagt før, gjelder ikke lenger.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>ikke spurt</translation>
    </message>
    <message>
        <source>did not want to say</source>
        <translation>ville ikke si</translation>
    </message>
    <message>
        <source>take it as planned</source>
        <translation>ta det som planlagt</translation>
    </message>
    <message>
        <source>take less of it</source>
        <translation>ta mindre av det</translation>
    </message>
    <message>
        <source>not take it</source>
        <translation>ikke ta det</translation>
    </message>
    <message>
        <source>throw it away</source>
        <translation>kaste det</translation>
    </message>
    <message>
        <source>does not know yet</source>
        <translation>vet ikke ennå</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>gitt tilbake</translation>
    </message>
    <message>
        <source>nothing was left</source>
        <translation>ingenting var igjen</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>destruert</translation>
    </message>
    <message>
        <source>kept for the laboratory</source>
        <translation>tatt vare på til laboratoriet</translation>
    </message>
    <message>
        <source>handed over to who is in charge</source>
        <translation>levert til den som har ansvaret</translation>
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
        <source>answered</source>
        <translation>besvart</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>avlyst</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Hva det gjør</translation>
    </message>
    <message>
        <source>When it comes and how long it lasts</source>
        <translation>Når det kommer og hvor lenge det varer</translation>
    </message>
    <message>
        <source>About the amount</source>
        <translation>Om mengden</translation>
    </message>
    <message>
        <source>Together with other things</source>
        <translation>Sammen med andre ting</translation>
    </message>
    <message>
        <source>What makes a bad time less likely</source>
        <translation>Det som gjør en dårlig opplevelse mindre sannsynlig</translation>
    </message>
    <message>
        <source>Signs of danger</source>
        <translation>Faretegn</translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation>Hva du gjør da</translation>
    </message>
    <message>
        <source>Dangerous together</source>
        <translation>Farlig sammen</translation>
    </message>
    <message>
        <source>Take extra care</source>
        <translation>Vær ekstra forsiktig</translation>
    </message>
    <message>
        <source>Unknown together</source>
        <translation>Ukjent sammen</translation>
    </message>
    <message>
        <source>We have nothing on these two together. That does not mean that nothing happens.</source>
        <translation>Vi vet ingenting om disse to sammen. Det betyr ikke at ingenting skjer.</translation>
    </message>
    <message>
        <source>draft that came with Varde</source>
        <translation>utkast som fulgte med Varde</translation>
    </message>
    <message>
        <source>draft from a pack of %1</source>
        <translation>utkast fra en pakke fra %1</translation>
    </message>
    <message>
        <source>written here</source>
        <translation>skrevet her</translation>
    </message>
    <message>
        <source>No coordinator has approved a card for this. Talk without one: say what was seen and what was not looked for, ask what they know of it, and send them on to those who know more.</source>
        <translation>Ingen koordinator har godkjent et kort om dette. Snakk uten: si hva som ble sett og hva som ikke ble lett etter, spør hva de vet om det, og vis dem videre til dem som vet mer.</translation>
    </message>
    <message>
        <source>Safe space</source>
        <translation>Trygt rom</translation>
    </message>
    <message>
        <source>Medical staff</source>
        <translation>Helsepersonell</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinikk</translation>
    </message>
    <message>
        <source>Help and advice</source>
        <translation>Hjelp og råd</translation>
    </message>
    <message>
        <source>open now, until %1</source>
        <translation>åpent nå, til %1</translation>
    </message>
    <message>
        <source>open now, day and night</source>
        <translation>åpent nå, døgnet rundt</translation>
    </message>
    <message>
        <source>nobody wrote down when it is open</source>
        <translation>ingen har skrevet når det er åpent</translation>
    </message>
    <message>
        <source>closed, opens %1</source>
        <translation>stengt, åpner %1</translation>
    </message>
    <message>
        <source>closed this week</source>
        <translation>stengt denne uken</translation>
    </message>
    <message>
        <source>the person who brought it</source>
        <translation>den som kom med prøven</translation>
    </message>
    <message>
        <source>the volunteer</source>
        <translation>den frivillige</translation>
    </message>
    <message>
        <source>A6 sheet</source>
        <translation>A6-ark</translation>
    </message>
    <message>
        <source>receipt roll, 80 mm</source>
        <translation>kvitteringsrull, 80 mm</translation>
    </message>
    <message>
        <source>receipt roll, 58 mm</source>
        <translation>kvitteringsrull, 58 mm</translation>
    </message>
    <message>
        <source>Sentences marked [English] are not in the file of %1 yet.</source>
        <translation>Setninger merket [English] finnes ikke i filen for %1 ennå.</translation>
    </message>
    <message>
        <source>This site gives no slips. Show the words on the screen, or read them aloud.</source>
        <translation>Her gis det ikke lapper. Vis ordene på skjermen, eller les dem høyt.</translation>
    </message>
    <message>
        <source>References that are withdrawn and name nothing any more: %1.</source>
        <translation>Referanser som trekkes tilbake og ikke gir navn lenger: %1.</translation>
    </message>
    <message>
        <source>Withdrawn references that count again: %1.</source>
        <translation>Referanser som var trukket tilbake og gjelder igjen: %1.</translation>
    </message>
    <message>
        <source>One may be mislabelled, or another salt or crystal form. Compare both with another source; part them under Substances, or withdraw the wrong one there.</source>
        <translation>Den ene kan være feilmerket, eller et annet salt eller en annen krystallform. Sammenlign begge med en annen kilde. Del dem under Stoffer, eller trekk den gale tilbake der.</translation>
    </message>
    <message>
        <source>white</source>
        <translation>hvit</translation>
    </message>
    <message>
        <source>off-white</source>
        <translation>gråhvit</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>see-through</source>
        <translation>gjennomsiktig</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>fint</translation>
    </message>
    <message>
        <source>coarse</source>
        <translation>grovt</translation>
    </message>
    <message>
        <source>lumpy</source>
        <translation>klumpete</translation>
    </message>
    <message>
        <source>sticky</source>
        <translation>klissete</translation>
    </message>
    <message>
        <source>oily</source>
        <translation>oljete</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>hardt</translation>
    </message>
    <message>
        <source>crumbly</source>
        <translation>smuldrer</translation>
    </message>
    <message>
        <source>not the same all over</source>
        <translation>ikke likt overalt</translation>
    </message>
    <message>
        <source>“%1” looks like a phone number.</source>
        <translation>«%1» ser ut som et telefonnummer.</translation>
    </message>
    <message>
        <source>“%1” looks like an e-mail address or an account.</source>
        <translation>«%1» ser ut som en e-postadresse eller en konto.</translation>
    </message>
    <message>
        <source>“%1” looks like an identity number or a birth date.</source>
        <translation>«%1» ser ut som et fødselsnummer eller en fødselsdato.</translation>
    </message>
    <message>
        <source>“%1” looks like somebody's name.</source>
        <translation>«%1» ser ut som navnet på noen.</translation>
    </message>
    <message>
        <source>A test cannot say that something is without risk, nor how strong it is.</source>
        <translation>En test kan ikke si at noe er uten risiko, og ikke hvor sterkt det er.</translation>
    </message>
    <message>
        <source>A small part of it is used up.</source>
        <translation>Litt av det blir brukt opp.</translation>
    </message>
    <message>
        <source>We note what it looks like and what we see, never who it is from.</source>
        <translation>Vi noterer hvordan det ser ut og hva vi ser, aldri hvem det er fra.</translation>
    </message>
    <message>
        <source>You can stop at any time, and ask anything.</source>
        <translation>Du kan stoppe når som helst, og spørre om alt.</translation>
    </message>
    <message>
        <source>strange</source>
        <translation>rart</translation>
    </message>
    <message>
        <source>stronger</source>
        <translation>sterkere</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>svakere</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>lenger</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>ubehagelig</translation>
    </message>
    <message>
        <source>burns</source>
        <translation>svir</translation>
    </message>
    <message>
        <source>skin</source>
        <translation>hud</translation>
    </message>
    <message>
        <source>cramps or a seizure</source>
        <translation>kramper eller anfall</translation>
    </message>
    <message>
        <source>Nothing that says who somebody is may be stored.</source>
        <translation>Ingenting som sier hvem noen er, skal lagres.</translation>
    </message>
    <message>
        <source>Not scanned. Strips and reagents done.</source>
        <translation>Ikke målt. Strimler og reagenser er gjort.</translation>
    </message>
    <message>
        <source>Not scanned. Strips done, reagents not.</source>
        <translation>Ikke målt. Strimler er gjort, reagenser ikke.</translation>
    </message>
    <message>
        <source>Not scanned. Reagents done, strips not.</source>
        <translation>Ikke målt. Reagenser er gjort, strimler ikke.</translation>
    </message>
    <message>
        <source>Not scanned. Strips not done.</source>
        <translation>Ikke målt. Strimler er ikke gjort.</translation>
    </message>
    <message>
        <source>The spots that were scanned look alike.</source>
        <translation>Stedene som ble målt, ser like ut.</translation>
    </message>
    <message>
        <source>The spots differ: it is not the same all over. Say what was seen on each.</source>
        <translation>Stedene er ulike: det er ikke det samme overalt. Si hva som ble sett på hvert av dem.</translation>
    </message>
    <message>
        <source>The spots could not be compared with each other.</source>
        <translation>Stedene kunne ikke sammenlignes.</translation>
    </message>
    <message>
        <source>The computer slept during the scan, so the scan has a gap and was not kept. Scan again.</source>
        <translation>Maskinen sov under målingen, så målingen har et hull og ble ikke tatt vare på. Mål på nytt.</translation>
    </message>
    <message>
        <source>It was not scanned: the light cannot read a blotter, a liquid, a plant or a residue. That says nothing about what is in it. Strips and reagents come first here.</source>
        <translation>Det ble ikke målt: lyset kan ikke lese trekkpapir, væske, planter eller rester. Det sier ingenting om hva som er i det. Her kommer strimler og reagenser først.</translation>
    </message>
    <message>
        <source>Somebody else wrote about this sample at the same time: “%1”</source>
        <translation>En annen skrev om denne prøven samtidig: «%1»</translation>
    </message>
    <message>
        <source>You wrote about this sample at the same time as somebody else: “%1”</source>
        <translation>Du skrev om denne prøven samtidig som en annen: «%1»</translation>
    </message>
</context>
<context>
    <name>varde::booth::DayModel</name>
    <message>
        <source>ddd HH:mm</source>
        <comment>day and time in a narrow column</comment>
        <translation>ddd HH.mm</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ikke ennå</translation>
    </message>
    <message>
        <source>unknown %1, in %2 samples</source>
        <translation>ukjent %1, i %2 prøver</translation>
    </message>
    <message>
        <source>Probably one substance: %1</source>
        <translation>Trolig ett stoff: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>usikkert</translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>motstrid</translation>
    </message>
    <message>
        <source>read with another model</source>
        <translation>lest med en annen modell</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Sold as</source>
        <translation>Solgt som</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Maskinens svar</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Ligner</translation>
    </message>
    <message>
        <source>Same as others</source>
        <translation>Lik andre</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Se nærmere</translation>
    </message>
</context>
<context>
    <name>varde::booth::HitModel</name>
    <message>
        <source>Substances of the library, most similar first. Similar is not the same.</source>
        <translation>Stoffene i biblioteket, det likeste først. Likt er ikke det samme.</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Stoff</translation>
    </message>
    <message>
        <source>Form of the reference: salt, base or hydrate</source>
        <translation>Formen på referansen: salt, base eller hydrat</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form (salt/base)</translation>
    </message>
    <message>
        <source>What the substance does in a sample, as the library says it</source>
        <translation>Hva stoffet gjør i en prøve, slik biblioteket sier det</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Similarity from -1 to 1: mean of sqrt-cosine and derivative cosine. Not a chance.</source>
        <translation>Likhet fra -1 til 1: middel av rot-cosinus og derivert cosinus. Ikke en sannsynlighet.</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Likhet</translation>
    </message>
    <message>
        <source>Conformal p-value: share of true scans of this substance that fit as badly as this one</source>
        <translation>Konform p-verdi: hvor stor del av ekte målinger av stoffet som passer like dårlig som denne</translation>
    </message>
    <message>
        <source>p (match)</source>
        <translation>p (treff)</translation>
    </message>
    <message>
        <source>How far the scan was moved along the axis to fit</source>
        <translation>Hvor langt målingen ble flyttet langs aksen for å passe</translation>
    </message>
    <message>
        <source>Shift, cm-1</source>
        <translation>Forskyvning, cm-1</translation>
    </message>
</context>
<context>
    <name>varde::booth::QueueModel</name>
    <message>
        <source>%1 min</source>
        <translation>%1 minutter</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Ventet</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>Går først</translation>
    </message>
    <message>
        <source>Open at</source>
        <translation>Åpen hos</translation>
    </message>
</context>
<context>
    <name>varde::booth::ImportModel</name>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Målt med</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Hvorfor ikke</translation>
    </message>
</context>
</TS>
