<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an empty project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project or a scenario in JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a revision into the project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save into another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import scenario...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scenario from a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export s&amp;cenario...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the scenario as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;report...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report as PDF, HTML, CSV or Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision &amp;history...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and restore saved revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move sites and their links to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy sites and the links between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the clipboard&apos;s sites here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selection beside itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selection and all that hangs on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every site and link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the selected site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from site to site to lay a fibre link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites at their place on the map, or freely on a plain canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid of the plain canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;nap to grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the plain canvas; hold Alt to move freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a training job on all pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy to change and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename scenario...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the scenario another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;elete scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the scenario from the project; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Catalogue...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts with their sources; replace a figure with your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare from &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes on the strip are counted from the present values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recompute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute all figures again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples and recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Spanwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets</name>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the figures of this scenario come from; printed in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes electricity price, carbon intensity and PUE from the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid connection of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility power over IT power, likely value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of energy at the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the grid that feeds the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degrees, north positive; moving the site on the map changes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degrees, east positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own, colocation, or a cloud&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites with the same campus are one group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a GPU pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add GPU pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale-out fabric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfiniBand, lossless or Ultra Ethernet, co-packaged optics: latency, collective efficiency and power follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIC rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per accelerator, one direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the fabric above the leaf switches; 1 is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAN ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router ports towards other sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet buffer of one such port; lossless Ethernet needs a round trip of line rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GPU pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the pool&apos;s accelerators; type to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many the pool has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerators of one host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale-up domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerators that reach each other over the scale-up fabric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale-up fabric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVLink, Infinity Fabric, PCIe, CXL, chip optical I/O: bandwidth and latency of tensor parallelism follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the accelerator&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offload path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to host or pooled memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fibre links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay follows from its group index; hollow core saves a third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the map, or as the carrier states it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing a length makes it the entered one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre over geodesic, used when the length comes from the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leased or own pairs; amplifiers and lease follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One way, both terminals together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrides the computed delay; leave empty to use the computed one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared-risk groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names separated by commas; links of one group are cut together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed round trip %1; capacity %2 in each direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavelengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate and reach of each light path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light paths of this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a wavelength group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add wavelength group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset of the catalogue, or custom to enter a shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of one sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences of one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of matrix multiplications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the custom model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key-value heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed-forward width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated feed-forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SwiGLU-like: three matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerators this job uses there; 0 leaves the pool out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use GPU pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut between sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parallel dimension crosses the distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor (TP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks that share each matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline (PP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context (CP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks that share each sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert (EP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks that share the experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks per stage; more than 1 needs the interleaved schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences of one micro-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro-batches held before a long hop beyond the schedule&apos;s own; hides its delay, costs memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of forward and backward passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States that data-parallel ranks share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations computed twice instead of kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norms and inputs split over tensor ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap data parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients are reduced while the backward pass runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap tensor parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collectives in pieces behind the matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap expert parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch of one micro-batch behind another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own measurement; shown beside ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DP %1, %2 micro-batches of %3 a step, %4 parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured step %1, ours differs by %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its ending must be .pdf, .html, .csv or .md</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CanvasView</name>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link needs two different sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n site(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add fibre link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add linked site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · RTT %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas with sites and fibre links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a site from the palette on the left onto the map.
Then drag from the ring of one site to another to lay a fibre link.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CatalogueBrowser</name>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s). Select one to see where it comes from.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace catalogue figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset catalogue figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, for example: h100 power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your source: contract, datasheet, measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to catalogue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ExplanationView</name>
    <message>
        <source>This figure is not computed yet; the findings say what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::FindingsList</name>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::HeadlineStrip</name>
    <message>
        <source>All jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job whose figures are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change since the project was opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::MainWindow</name>
    <message>
        <source>Computing...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanwright %1. Licence GPL-3.0-or-later. Catalogue %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Spanwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanwright projects (*.spanwright);;Scenarios in JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a project that was never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover unsaved work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanwright ended unexpectedly while %1 had unsaved changes. A copy of %2 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanwright projects (*.spanwright)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios in JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports (*.pdf *.html *.csv *.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore as new scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (revision %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag sites from the palette onto the map. Drag from the ring of one site to another to lay a fibre link. Select anything to edit it in the inspector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every field takes a number with a unit: 120 km, 3.2 Tb/s, 50 us, 1.2 GW. The decimal mark is a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strip above the canvas shows the headline figures; click one to see its formula, the values in it, and the source of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low and high are P10 and P90 from the uncertain inputs and the model&apos;s own error. Compare with published runs before trusting a decimal: spanwright-cli validate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::Palette</name>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A data centre without accelerators yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A data centre with 512 accelerators of this type; change the number in the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange or hut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place where fibres meet; it holds no accelerators</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::PlanTree</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre links (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::QuantityEdit</name>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ResultsPanel</name>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed; see the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StartScreen</name>
    <message>
        <source>Plan AI training over several data centres: does it fit, how long does it train, what does the distance cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .spanwright file, or a scenario in JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StepWaterfall</name>
    <message>
        <source>Step time by part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a job and place it on a pool to see where a step&apos;s time goes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::WhatIfChart</name>
    <message>
        <source>Fibre length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and tables (*.svg *.pdf *.png *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a job on pools in two linked sites to see what distance does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of distance against a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>There is no file {file}. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another folder or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a Spanwright project. Open a .spanwright file, or import a scenario from JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer Spanwright (file version {version}; this program reads up to {supported}). Update the program; the file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}. It was not touched; restore it from a backup or open its recovery copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened. Save under another name, or reopen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is {size}; at most {limit} is read. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario named &quot;{name}&quot; in the project. List the names by leaving --scenario out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario named &quot;{name}&quot; is already there. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not JSON: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is nested deeper than {limit} levels. It is not a scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a key of this schema. Remove it or correct its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is missing. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} must be {expected}, but is {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has the value {value}; it must be {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the id {id} is used twice. Give every item an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} refers to {id}, which is not in the scenario. Correct the reference or add the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema is &quot;{schema}&quot;; expected &quot;{expected}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema &quot;{schema}&quot; is newer than this program reads (&quot;{supported}&quot;). Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a number. Type digits with &quot;.&quot; for decimals, then a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; has a grouping comma. Leave it out; &quot;.&quot; is the decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{unit}&quot; is not a unit. Use one of: {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{unit}&quot; measures something else. Use one of: {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is empty. Type a number with a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is {value}; it must lie between {low} and {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is empty. Type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} has {length} bytes; at most {limit} are kept. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} {id} is no longer in the scenario. Select another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fibre link needs two different sites, but both ends are {site}. Choose another end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is not in the catalogue table {table}. Run &quot;spanwright-cli catalogue list&quot; to see what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue figure {id} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds nothing that can be pasted here. Copy sites or links first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the database refused the operation: {reason}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be exported: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no revision {number}. Choose another one from its list of revisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; stands twice in one JSON object. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} lists {length}; it needs at least {least}. Add what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the fullest accelerator over what it has; above 100 % the job does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall-clock time of one training step, from one optimizer update to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for all training tokens, with checkpoints, failures and restarts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency against one site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Useful speed against the same accelerators in one site: what bandwidth, delay and faults between sites leave over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that communication between sites adds to each step and that compute does not hide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency penalty, share of step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latency penalty as a share of the step time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MFU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model FLOPs per second (causal attention counted by half, recompute not counted) over the dense peak of the accelerators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training tokens per second of the whole job while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of wall-clock time that trains, after checkpoints, lost work and restarts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power drawn from the grid: servers, network and optics times the PUE of each site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of servers, network and optics before cooling and conversion losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerator power at TDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerators alone at their rated power; the basis most published accounts use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility energy of the whole run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy of each site times the carbon intensity of its grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost, amortised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the run with servers, network, facility and fibre written off over their lifetimes, electricity included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost, rental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerator-hours times the rental price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost, acquisition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase price of servers, network, optics and facility; electricity of the run included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amortised cost over the training tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of time in which every route between the sites of the job is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainable parameters computed from the model&apos;s shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model FLOPs per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward and backward, causal attention counted by half, recompute not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the worst rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, gradients, optimizer states, activations and buffers on the accelerator that needs most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval that loses least to writing and to lost work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency lost to the finite rate between sites at zero delay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency lost to the delay between sites on top of their rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency lost to faults of routes between sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} does not fit: {rank} needs {needed} of {available} memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} draws {needed}, above its cap of {cap}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link} is the bottleneck: full hiding needs {needed}, it carries {available}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} uses {from} and {to}, but no lit route joins them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} cuts tensor parallelism between {from} and {to}: every layer waits for the distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} cuts expert or context parallelism between {from} and {to}: every layer waits for the distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: TP x PP x CP ({product}) does not divide its {accelerators} accelerators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: TP {tensor} does not divide the {heads} attention heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: {stages} pipeline stages are more than its {layers} layers can fill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: the global batch {batch} is not a multiple of micro-batch x DP = {divisor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: EP {ways} does not divide the {experts} experts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: TP {tensor} is wider than the scale-up domain of {domain} accelerators, so it runs over the scale-out fabric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pool} has {count} accelerators, but its jobs use {used}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pool} has no accelerators. Enter a count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} is not placed on any pool, so nothing can be computed for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pool}: the accelerator {id} is not in the catalogue. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: the model {id} is not in the catalogue. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: {accelerator} has no {precision} rate, so the next wider precision is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} runs on different accelerators; the slowest one sets the pace of every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: {in_flight} extra micro-batches in flight do not hide the round trip between sites; {needed} would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link}: the measured round trip {entered} differs from the computed {computed} by more than a fifth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link}: the measured round trip {entered} is shorter than light needs ({computed}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site}: lossless Ethernet over this distance needs {needed} of buffer a port, the ports have {buffer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link} carries no traffic of any job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link} has no wavelengths, so it carries nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} share the risk group {group}: one cut takes both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: {feature} is approximated in this version; take the range seriously.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job yet. Add one to see training time, memory and cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: {layers} layers do not divide evenly over {stages} stages; the fullest stage sets the pace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link} is {length} long, beyond the {reach} reach of {mode} without regeneration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} has accelerators but a power cap of zero. Enter its cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the cap to {cap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light {count} wavelengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect {from} and {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the pipeline between the sites instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut data parallelism between the sites instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set TP to {tensor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set PP to {stages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the global batch to {batch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set EP to {ways}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompute all activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {accelerators} accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {in_flight} extra micro-batches in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the computed round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a layout that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ports with {buffer} of buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place it on {pool}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fibre link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wavelength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix multiplication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory-bound operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and launch floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor parallel, exposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert parallel, exposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context parallel, exposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data parallel, exposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between sites, exposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathered layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context and communication buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optics between sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooling and conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recompute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selective (attention core)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full recompute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1F1B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interleaved 1F1B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline (PP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data, hierarchical (DP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor (TP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert (EP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context (CP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sharded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZeRO-1 (optimizer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZeRO-2 (and gradients)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZeRO-3 (and weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geodesic x route factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global batch, sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequence length, tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense peak of one accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory of one accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step in one site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step with real rate, no delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goodput in one site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean time between interruptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocking write of a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart after an interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facility energy at {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carbon intensity at {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>availability of the route {from} to {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward FLOPs per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters of attention, all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters of feed-forward blocks and experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embeddings, norms and prediction modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered in the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed: see that figure&apos;s own explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catalogue {id}: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumption: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula: {section} in docs/physics.md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes the largest part: {share} of the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes the largest part: {share} of the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes the largest part: {share} of the cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes the largest part: {share} of the power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the largest loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing between the sites costs anything here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {distance}: {bound}{efficiency} ({evidence}; {source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No published result is shipped for this figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost, amortised ownership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue figures replaced in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published results beside ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if: distance against efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low (P10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High (P90)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-way delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the line rate that reaches the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix multiplication against the catalogue&apos;s ceilings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of compute that can hide data parallelism</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node failure rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre cuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre repair time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart after an interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint write rate of one accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training draw against the server rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rental price of one accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of capital a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibre lease per pair, metre and year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by Spanwright {version} on {date}; catalogue {catalogue}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low and high are P10 and P90 of the uncertain inputs and of the model&apos;s own error, combined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: not computed; see the findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no format version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scenario refers to a revision that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text of a revision differs from its checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 hex digits, not all zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link that ends where the one before it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
