<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%n file(s) could not be imported: {reason}</source>
        <translation>
            <numerusform>%n file could not be imported: {reason}</numerusform>
            <numerusform>%n files could not be imported: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n file(s)</source>
        <translation>
            <numerusform>Imported %n file</numerusform>
            <numerusform>Imported %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n problem(s): {first}</source>
        <translation>
            <numerusform>%n problem: {first}</numerusform>
            <numerusform>%n problems: {first}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n briefing(s) to {path}</source>
        <translation>
            <numerusform>Backed up %n briefing to {path}</numerusform>
            <numerusform>Backed up %n briefings to {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported with %n note(s) to {path}</source>
        <translation>
            <numerusform>Exported with %n note to {path}</numerusform>
            <numerusform>Exported with %n notes to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n hit(s) in this briefing</source>
        <translation>
            <numerusform>%n hit in this briefing</numerusform>
            <numerusform>%n hits in this briefing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>Import %n briefing(s)</source>
        <translation>
            <numerusform>Import %n briefing</numerusform>
            <numerusform>Import %n briefings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportBox</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>%n briefing</numerusform>
            <numerusform>%n briefings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) not yet searchable</source>
        <translation>
            <numerusform>%n briefing not yet searchable</numerusform>
            <numerusform>%n briefings not yet searchable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s) that do not match</source>
        <translation>
            <numerusform>%n count that does not match</numerusform>
            <numerusform>%n counts that do not match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested</source>
        <translation>
            <numerusform>%n suggested</numerusform>
            <numerusform>%n suggested</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message numerus="yes">
        <source>%n briefing(s) moved to the bin</source>
        <translation>
            <numerusform>%n briefing moved to the bin</numerusform>
            <numerusform>%n briefings moved to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n briefing(s)</source>
        <translation>
            <numerusform>Remove %n briefing</numerusform>
            <numerusform>Remove %n briefings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n briefing(s) out of the bin</source>
        <translation>
            <numerusform>Take %n briefing out of the bin</numerusform>
            <numerusform>Take %n briefings out of the bin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
</TS>
