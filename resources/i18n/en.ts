<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AboveCard</name>
    <message numerus="yes">
        <source>%n suggestion(s) would be confirmed</source>
        <translation>
            <numerusform>%n suggestion would be confirmed</numerusform>
            <numerusform>%n suggestions would be confirmed</numerusform>
        </translation>
    </message>
</context>
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
    <name>AuditPanel</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsBody</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
    <name>FileBox</name>
    <message numerus="yes">
        <source>In use: %n word(s)</source>
        <translation>
            <numerusform>In use: %n word</numerusform>
            <numerusform>In use: %n words</numerusform>
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
    <name>LostItems</name>
    <message numerus="yes">
        <source>%n decided item(s) whose words are gone</source>
        <translation>
            <numerusform>%n decided item whose words are gone</numerusform>
            <numerusform>%n decided items whose words are gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message numerus="yes">
        <source>%n open cell(s)</source>
        <translation>
            <numerusform>%n open cell</numerusform>
            <numerusform>%n open cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) and measure(s)</source>
        <translation>
            <numerusform>%n task or measure</numerusform>
            <numerusform>%n tasks and measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s)</source>
        <translation>
            <numerusform>Moved %n item</numerusform>
            <numerusform>Moved %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferBox</name>
    <message numerus="yes">
        <source>%n file(s) look like pages of one briefing: “{first}”</source>
        <translation>
            <numerusform>%n file looks like a page of a briefing: “{first}”</numerusform>
            <numerusform>%n files look like pages of one briefing: “{first}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outlining</name>
    <message numerus="yes">
        <source>Change the kind of %n item(s)</source>
        <translation>
            <numerusform>Change the kind of %n item</numerusform>
            <numerusform>Change the kind of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n item(s)</source>
        <translation>
            <numerusform>Confirm %n item</numerusform>
            <numerusform>Confirm %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n suggestion(s)</source>
        <translation>
            <numerusform>Confirm %n suggestion</numerusform>
            <numerusform>Confirm %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n suggestion(s)</source>
        <translation>
            <numerusform>Confirmed %n suggestion</numerusform>
            <numerusform>Confirmed %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make suggestions of %n item(s) again</source>
        <translation>
            <numerusform>Make %n item a suggestion again</numerusform>
            <numerusform>Make %n items suggestions again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n item(s)</source>
        <translation>
            <numerusform>Merge %n item</numerusform>
            <numerusform>Merge %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n item(s) into “{label}”</source>
        <translation>
            <numerusform>Merged %n item into “{label}”</numerusform>
            <numerusform>Merged %n items into “{label}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n item(s)</source>
        <translation>
            <numerusform>Reject %n item</numerusform>
            <numerusform>Reject %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutliningAgain</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <translation>
            <numerusform>%n a minute</numerusform>
            <numerusform>%n a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) could not be outlined again: {reason}</source>
        <translation>
            <numerusform>%n briefing could not be outlined again: {reason}</numerusform>
            <numerusform>%n briefings could not be outlined again: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) have another outline now</source>
        <translation>
            <numerusform>%n briefing has another outline now</numerusform>
            <numerusform>%n briefings have another outline now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <translation>
            <numerusform>%n a minute</numerusform>
            <numerusform>%n a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>about %n h left</numerusform>
            <numerusform>about %n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
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
    <name>SavedSearching</name>
    <message numerus="yes">
        <source>%n saved search(es) removed</source>
        <translation>
            <numerusform>%n saved search removed</numerusform>
            <numerusform>%n saved searches removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n saved search(es)</source>
        <translation>
            <numerusform>Remove %n saved search</numerusform>
            <numerusform>Remove %n saved searches</numerusform>
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
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
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
    <name>Togetherness</name>
    <message numerus="yes">
        <source>%n suggestion(s) to join or link: see the Library menu</source>
        <translation>
            <numerusform>%n suggestion to join or link: see the Library menu</numerusform>
            <numerusform>%n suggestions to join or link: see the Library menu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join %n briefing(s)</source>
        <translation>
            <numerusform>Join %n briefing</numerusform>
            <numerusform>Join %n briefings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined %n briefing(s) into one</source>
        <translation>
            <numerusform>Joined %n briefing into one</numerusform>
            <numerusform>Joined %n briefings into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joining %n briefing(s)…</source>
        <translation>
            <numerusform>Joining %n briefing…</numerusform>
            <numerusform>Joining %n briefings…</numerusform>
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
<context>
    <name>WordListsPage</name>
    <message numerus="yes">
        <source>%n briefing(s) were outlined with older rules or word lists</source>
        <translation>
            <numerusform>%n briefing was outlined with older rules or word lists</numerusform>
            <numerusform>%n briefings were outlined with older rules or word lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
</TS>
