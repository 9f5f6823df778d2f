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
</TS>
