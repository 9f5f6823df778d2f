<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>spanwright::widgets::CanvasView</name>
    <message numerus="yes">
        <source>Move %n site(s)</source>
        <translation>
            <numerusform>Move %n site</numerusform>
            <numerusform>Move %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>Delete %n item</numerusform>
            <numerusform>Delete %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more pool(s)</source>
        <translation>
            <numerusform>and %n more pool</numerusform>
            <numerusform>and %n more pools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CatalogueBrowser</name>
    <message numerus="yes">
        <source>%n figure(s). Select one to see where it comes from.</source>
        <translation>
            <numerusform>%n figure. Select it to see where it comes from.</numerusform>
            <numerusform>%n figures. Select one to see where it comes from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::FailurePanel</name>
    <message numerus="yes">
        <source>What if: %n item(s) lost.</source>
        <translation>
            <numerusform>What if: %n item lost.</numerusform>
            <numerusform>What if: %n items lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::NetworkPreview</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fibre link(s)</source>
        <translation>
            <numerusform>%n fibre link</numerusform>
            <numerusform>%n fibre links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would add %2 and %3, and link to %n site(s) that are there.</source>
        <translation>
            <numerusform>%1 would add %2 and %3, and link to %n site that is there.</numerusform>
            <numerusform>%1 would add %2 and %3, and link to %n sites that are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n demand(s).</source>
        <translation>
            <numerusform>It holds %n demand.</numerusform>
            <numerusform>It holds %n demands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ResultsPanel</name>
    <message numerus="yes">
        <source>%n stage(s), %1 layers each</source>
        <translation>
            <numerusform>%n stage, %1 layers each</numerusform>
            <numerusform>%n stages, %1 layers each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s), %1 micro-batches each</source>
        <translation>
            <numerusform>%n replica, %1 micro-batches each</numerusform>
            <numerusform>%n replicas, %1 micro-batches each</numerusform>
        </translation>
    </message>
</context>
</TS>
