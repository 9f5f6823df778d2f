<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>Start an empty project</source>
        <translation>新建一个空项目</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>打开(&amp;O)...</translation>
    </message>
    <message>
        <source>Open a project or a scenario in JSON</source>
        <translation>打开项目或 JSON 格式的方案</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save a revision into the project file</source>
        <translation>将一个版本保存到项目文件</translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <translation>另存为(&amp;A)...</translation>
    </message>
    <message>
        <source>Save into another file</source>
        <translation>保存到另一个文件</translation>
    </message>
    <message>
        <source>&amp;Import scenario...</source>
        <translation>导入方案(&amp;I)...</translation>
    </message>
    <message>
        <source>Add a scenario from a JSON file</source>
        <translation>从 JSON 文件添加方案</translation>
    </message>
    <message>
        <source>Export s&amp;cenario...</source>
        <translation>导出方案(&amp;C)...</translation>
    </message>
    <message>
        <source>Write the scenario as JSON</source>
        <translation>将方案写为 JSON</translation>
    </message>
    <message>
        <source>Export &amp;report...</source>
        <translation>导出报告(&amp;R)...</translation>
    </message>
    <message>
        <source>Revision &amp;history...</source>
        <translation>版本历史(&amp;H)...</translation>
    </message>
    <message>
        <source>See and restore saved revisions</source>
        <translation>查看并恢复已保存的版本</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤回上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>重新执行该更改</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Move sites and their links to the clipboard</source>
        <translation>将站点及其链路移到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy sites and the links between them</source>
        <translation>复制站点及站点间的链路</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Put the clipboard&apos;s sites here</source>
        <translation>将剪贴板中的站点粘贴到此处</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>创建副本(&amp;I)</translation>
    </message>
    <message>
        <source>Copy the selection beside itself</source>
        <translation>在旁边复制所选对象</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Remove the selection and all that hangs on it</source>
        <translation>删除所选对象及其全部从属对象</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select every site and link</source>
        <translation>选择全部站点和链路</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Rename the selected site</source>
        <translation>重命名所选站点</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>选择和移动</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>链路(&amp;L)</translation>
    </message>
    <message>
        <source>Drag from site to site to lay a fibre link</source>
        <translation>从一个站点拖到另一个站点，敷设光纤链路</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大显示</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小显示</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>&amp;Fit all</source>
        <translation>显示全部(&amp;F)</translation>
    </message>
    <message>
        <source>Show every site</source>
        <translation>显示全部站点</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>显示所选(&amp;S)</translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation>显示所选对象</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>Sites at their place on the map, or freely on a plain canvas</source>
        <translation>站点按实际位置显示在地图上，或自由摆放在空白画布上</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>Grid of the plain canvas</source>
        <translation>空白画布的网格</translation>
    </message>
    <message>
        <source>S&amp;nap to grid</source>
        <translation>对齐网格(&amp;N)</translation>
    </message>
    <message>
        <source>On the plain canvas; hold Alt to move freely</source>
        <translation>在空白画布上有效；按住 Alt 可自由移动</translation>
    </message>
    <message>
        <source>Add &amp;job</source>
        <translation>添加作业(&amp;J)</translation>
    </message>
    <message>
        <source>Add a training job on all pools</source>
        <translation>添加一个使用全部 GPU 池的训练作业</translation>
    </message>
    <message>
        <source>&amp;Duplicate scenario</source>
        <translation>复制方案(&amp;D)</translation>
    </message>
    <message>
        <source>A copy to change and compare</source>
        <translation>生成一份副本，用于修改和对比</translation>
    </message>
    <message>
        <source>&amp;Rename scenario...</source>
        <translation>重命名方案(&amp;R)...</translation>
    </message>
    <message>
        <source>Give the scenario another name</source>
        <translation>为方案另取名称</translation>
    </message>
    <message>
        <source>D&amp;elete scenario</source>
        <translation>删除方案(&amp;E)</translation>
    </message>
    <message>
        <source>Remove the scenario from the project; undo brings it back</source>
        <translation>从项目中删除该方案；可用撤销恢复</translation>
    </message>
    <message>
        <source>&amp;Catalogue...</source>
        <translation>参数库(&amp;C)...</translation>
    </message>
    <message>
        <source>Facts with their sources; replace a figure with your own</source>
        <translation>带来源的参数；可替换为自己的数值</translation>
    </message>
    <message>
        <source>Compare from &amp;now</source>
        <translation>以当前为基准(&amp;N)</translation>
    </message>
    <message>
        <source>Changes on the strip are counted from the present values</source>
        <translation>指标栏上的变化量以当前数值为基准</translation>
    </message>
    <message>
        <source>&amp;Recompute</source>
        <translation>重新计算(&amp;R)</translation>
    </message>
    <message>
        <source>Compute all figures again</source>
        <translation>重新计算全部指标</translation>
    </message>
    <message>
        <source>Next &amp;panel</source>
        <translation>下一个面板(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>将键盘焦点移到下一个面板</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>浅色或深色跟随桌面</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Start &amp;screen</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <source>Samples and recent files</source>
        <translation>示例和最近的文件</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>各项指标的含义</translation>
    </message>
    <message>
        <source>&amp;About Spanwright</source>
        <translation>关于 Spanwright(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>&amp;Import model (config.json)...</source>
        <translation>从 config.json 导入模型(&amp;I)...</translation>
    </message>
    <message>
        <source>Give the selected job the shape of a Hugging Face model</source>
        <translation>让所选作业采用 Hugging Face 模型的结构</translation>
    </message>
    <message>
        <source>&amp;Compare with published runs...</source>
        <translation>与公开运行对比(&amp;C)...</translation>
    </message>
    <message>
        <source>How far the predictions are from what others measured</source>
        <translation>预测值与他人实测值相差多少</translation>
    </message>
    <message>
        <source>Dela&amp;y rings</source>
        <translation>时延圈(&amp;Y)</translation>
    </message>
    <message>
        <source>How far fibre reaches from the chosen site at round trips of 1, 2, 5 ... ms: standard and hollow core</source>
        <translation>从所选站点出发，在 1、2、5…… ms 往返时延内光纤能到多远：普通光纤与空芯光纤</translation>
    </message>
    <message>
        <source>Impor&amp;t network...</source>
        <translation>导入网络(&amp;T)...</translation>
    </message>
    <message>
        <source>Add sites and links from GraphML, GML, SNDlib, GeoJSON, KML, CSV or GNPy</source>
        <translation>从 GraphML、GML、SNDlib、GeoJSON、KML、CSV 或 GNPy 添加站点和链路</translation>
    </message>
    <message>
        <source>Export net&amp;work...</source>
        <translation>导出网络(&amp;W)...</translation>
    </message>
    <message>
        <source>Write sites and links as GeoJSON, CSV or for GNPy</source>
        <translation>将站点和链路写为 GeoJSON、CSV 或 GNPy 文件</translation>
    </message>
    <message>
        <source>Check a &amp;quotation...</source>
        <translation>核对公开说法(&amp;Q)...</translation>
    </message>
    <message>
        <source>What would make a number of accelerators and an energy, power or time true</source>
        <translation>一定数量的加速卡与电量、功率或时长在什么条件下成立</translation>
    </message>
    <message>
        <source>&amp;Tariffs...</source>
        <translation>电价表(&amp;T)...</translation>
    </message>
    <message>
        <source>Electricity prices by the hour, demand charges; read them from CSV</source>
        <translation>逐时电价与需量电费；可从 CSV 读入</translation>
    </message>
    <message>
        <source>Another project beside this one</source>
        <translation>在旁边打开另一个项目</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate...</source>
        <translation>另存为模板(&amp;M)…</translation>
    </message>
    <message>
        <source>Keep the project as a beginning for others, on the start screen</source>
        <translation>把项目保存为其他项目的起点，显示在起始页</translation>
    </message>
    <message>
        <source>New &amp;variant</source>
        <translation>新建变体(&amp;V)</translation>
    </message>
    <message>
        <source>A copy of this scenario that can follow it</source>
        <translation>可跟随原方案更新的副本</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts...</source>
        <translation>键盘快捷键(&amp;K)...</translation>
    </message>
    <message>
        <source>Look up, change and print them</source>
        <translation>查看、修改和打印快捷键</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>查找命令(&amp;F)...</translation>
    </message>
    <message>
        <source>Any action, item, figure or panel by a few letters of its name</source>
        <translation>输入名称中的几个字，即可找到任何操作、对象、指标或面板</translation>
    </message>
    <message>
        <source>Language, colours, numbers, canvas, recovery copies</source>
        <translation>语言、配色、数字、画布、恢复副本</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>入门导览(&amp;T)</translation>
    </message>
    <message>
        <source>Five steps from an empty map to an explained figure</source>
        <translation>五步：从空白地图到一个有解释的指标</translation>
    </message>
    <message>
        <source>New win&amp;dow</source>
        <translation>新建窗口(&amp;D)</translation>
    </message>
    <message>
        <source>Settin&amp;gs...</source>
        <translation>设置(&amp;G)…</translation>
    </message>
    <message>
        <source>Choose what the report holds, see it, and write it as PDF, HTML, Markdown, CSV or for Excel</source>
        <translation>选择报告内容并预览，然后写成 PDF、HTML、Markdown、CSV 或 Excel 文件</translation>
    </message>
    <message>
        <source>Make slides of figures, charts, drawings and text</source>
        <translation>用指标、图表、拓扑图和文字制作幻灯片</translation>
    </message>
    <message>
        <source>Present &amp;full screen</source>
        <translation>全屏演示(&amp;F)</translation>
    </message>
    <message>
        <source>Show the slides; Escape ends it</source>
        <translation>放映幻灯片，按 Esc 结束</translation>
    </message>
    <message>
        <source>&amp;Find in plan...</source>
        <translation>在规划中查找(&amp;F)...</translation>
    </message>
    <message>
        <source>Find sites, pools, links and jobs by name</source>
        <translation>按名称查找站点、GPU 池、链路和作业</translation>
    </message>
    <message>
        <source>Select same &amp;kind</source>
        <translation>选择同类(&amp;K)</translation>
    </message>
    <message>
        <source>Sites with the accelerators of the selected ones, links of the same fibre</source>
        <translation>加速卡与所选相同的站点，光纤相同的链路</translation>
    </message>
    <message>
        <source>In&amp;vert selection</source>
        <translation>反向选择(&amp;V)</translation>
    </message>
    <message>
        <source>Select what is not selected</source>
        <translation>选择当前未选中的对象</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>左对齐(&amp;L)</translation>
    </message>
    <message>
        <source>On the plain canvas: all selected sites below the leftmost one</source>
        <translation>空白画布：所选站点与最左者对齐</translation>
    </message>
    <message>
        <source>Align &amp;centre</source>
        <translation>水平居中(&amp;C)</translation>
    </message>
    <message>
        <source>On the plain canvas: all selected sites on a vertical line in the middle of them</source>
        <translation>空白画布：所选站点排在其中间的竖线上</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>右对齐(&amp;R)</translation>
    </message>
    <message>
        <source>On the plain canvas: all selected sites below the rightmost one</source>
        <translation>空白画布：所选站点与最右者对齐</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>顶端对齐(&amp;T)</translation>
    </message>
    <message>
        <source>On the plain canvas: all selected sites beside the topmost one</source>
        <translation>空白画布：所选站点与最上者对齐</translation>
    </message>
    <message>
        <source>Align &amp;middle</source>
        <translation>垂直居中(&amp;M)</translation>
    </message>
    <message>
        <source>On the plain canvas: all selected sites on a horizontal line in the middle of them</source>
        <translation>空白画布：所选站点排在其中间的横线上</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>底端对齐(&amp;B)</translation>
    </message>
    <message>
        <source>On the plain canvas: all selected sites beside the lowest one</source>
        <translation>空白画布：所选站点与最下者对齐</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>水平等距分布(&amp;H)</translation>
    </message>
    <message>
        <source>On the plain canvas: equal distances from left to right</source>
        <translation>空白画布：从左到右等距</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>垂直等距分布(&amp;V)</translation>
    </message>
    <message>
        <source>On the plain canvas: equal distances from top to bottom</source>
        <translation>空白画布：从上到下等距</translation>
    </message>
    <message>
        <source>Lay &amp;out from links</source>
        <translation>按链路自动布置(&amp;O)</translation>
    </message>
    <message>
        <source>On the plain canvas: place all sites anew so that linked ones are neighbours; locked sites stay</source>
        <translation>空白画布：重新摆放所有站点，使相连者相邻；锁定的站点不动</translation>
    </message>
    <message>
        <source>&amp;Lock position</source>
        <translation>锁定位置(&amp;L)</translation>
    </message>
    <message>
        <source>Keep the selected sites where they are on the canvas</source>
        <translation>使所选站点在画布上的位置不变</translation>
    </message>
    <message>
        <source>O&amp;verview map</source>
        <translation>概览图(&amp;V)</translation>
    </message>
    <message>
        <source>The whole plan in a corner of the canvas</source>
        <translation>在画布一角显示整个规划</translation>
    </message>
    <message>
        <source>&amp;Coarse grid</source>
        <translation>粗网格(&amp;C)</translation>
    </message>
    <message>
        <source>Grid of five times the step</source>
        <translation>网格间距为五倍</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>Names and figures of sites and links</source>
        <translation>站点和链路的名称与数值</translation>
    </message>
    <message>
        <source>L&amp;oad colours</source>
        <translation>负载颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Colour links by their load</source>
        <translation>按负载为链路着色</translation>
    </message>
    <message>
        <source>&amp;Delay on links</source>
        <translation>链路时延(&amp;D)</translation>
    </message>
    <message>
        <source>Round trip of each link on its label</source>
        <translation>在标签上显示每条链路的往返时延</translation>
    </message>
    <message>
        <source>&amp;Failures and findings</source>
        <translation>失效与诊断(&amp;F)</translation>
    </message>
    <message>
        <source>Mark what is lost, and items with findings</source>
        <translation>标出失效的对象和有诊断的对象</translation>
    </message>
    <message>
        <source>&amp;Exposed time on links</source>
        <translation>链路暴露时间(&amp;E)</translation>
    </message>
    <message>
        <source>How long a step jobs wait for what crosses a link</source>
        <translation>作业每步为跨链路通信等待多久</translation>
    </message>
    <message>
        <source>&amp;Power of sites</source>
        <translation>站点功率(&amp;P)</translation>
    </message>
    <message>
        <source>Peak power of each site against its cap</source>
        <translation>每个站点的峰值功率与上限之比</translation>
    </message>
    <message>
        <source>&amp;Campuses</source>
        <translation>园区(&amp;C)</translation>
    </message>
    <message>
        <source>Boxes round the sites of a campus</source>
        <translation>为同一园区的站点画框</translation>
    </message>
    <message>
        <source>Pr&amp;esentation...</source>
        <translation>演示文稿(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Background image...</source>
        <translation>背景图(&amp;B)...</translation>
    </message>
    <message>
        <source>A picture under the plain canvas: a campus plan, a duct map</source>
        <translation>空白画布下的一张图片：园区平面图、管道图</translation>
    </message>
    <message>
        <source>Remo&amp;ve background image</source>
        <translation>移除背景图(&amp;V)</translation>
    </message>
    <message>
        <source>Take the picture under the plain canvas away</source>
        <translation>去掉空白画布下的图片</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>%1 cannot be read as a picture: %2. Choose a PNG, JPEG or SVG file.</source>
        <translation>无法把 %1 读作图片：%2。请选择 PNG、JPEG 或 SVG 文件。</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>the item as a whole</source>
        <translation>整个对象</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>No input differs; names, drawing and studies may.</source>
        <translation>没有不同的输入；名称、画布和研究可能不同。</translation>
    </message>
    <message>
        <source>Changed inputs: %1</source>
        <translation>已改输入：%1</translation>
    </message>
    <message>
        <source>%1: sites %2, links %3, jobs %4</source>
        <translation>%1：站点 %2，链路 %3，作业 %4</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>It holds what was saved.</source>
        <translation>其内容与已保存的相同。</translation>
    </message>
</context>
<context>
    <name>GanttPlot</name>
    <message>
        <source>transfer</source>
        <translation>传输</translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>%1: measured %2, predicted %3 (%4)</source>
        <translation>%1：实测 %2，预测 %3（%4）</translation>
    </message>
    <message>
        <source>Mixture</source>
        <translation>混合专家</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>稠密</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>The source leaves out something that matters; a rule filled it in.</source>
        <translation>来源缺少一项有影响的信息，已按规则补全。</translation>
    </message>
    <message>
        <source>Of %1 dense steps half are predicted within %2 and eight of ten within %3; of %4 mixture steps, within %5 and %6.</source>
        <translation>%1 个稠密模型单步中，一半的预测误差在 %2 以内，八成在 %3 以内；%4 个混合专家单步中分别为 %5 和 %6。</translation>
    </message>
    <message>
        <source>But the constants were fitted to these very runs. On models left out of the fit, eight of ten dense steps stay within %1 and mixture steps within %2: expect that of a plan.</source>
        <translation>但常数正是用这些运行拟合的。对未参与拟合的模型，八成稠密单步误差在 %1 以内，混合专家在 %2 以内：规划时应按此预期。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of menus, panels and reports; changes at once</source>
        <translation>用于菜单、面板和报告；立即生效</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Of the window; reports are always light</source>
        <translation>用于窗口；报告始终为浅色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Large numbers</source>
        <translation>大数分组</translation>
    </message>
    <message>
        <source>Whatever the language is; the decimal mark is always a point</source>
        <translation>与语言无关；小数点始终为“.”</translation>
    </message>
    <message>
        <source>Map in new projects</source>
        <translation>新项目显示地图</translation>
    </message>
    <message>
        <source>New projects begin on the map, otherwise on a plain canvas</source>
        <translation>新项目从地图开始，否则从空白画布开始</translation>
    </message>
    <message>
        <source>Snap to grid</source>
        <translation>对齐网格</translation>
    </message>
    <message>
        <source>Sites on the plain canvas stand on the grid; hold Alt to move freely</source>
        <translation>空白画布上的站点落在网格上；按住 Alt 可自由移动</translation>
    </message>
    <message>
        <source>Recovery copy</source>
        <translation>恢复副本</translation>
    </message>
    <message>
        <source>What a crash loses at most; your file is never written without you</source>
        <translation>崩溃时最多丢失的时间；未经您操作绝不写入您的文件</translation>
    </message>
    <message>
        <source>every 10 s</source>
        <translation>每 10 秒</translation>
    </message>
    <message>
        <source>every 20 s</source>
        <translation>每 20 秒</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>every 5 minutes</source>
        <translation>每 5 分钟</translation>
    </message>
</context>
<context>
    <name>SlidePainter</name>
    <message>
        <source>The scenario has no sites.</source>
        <translation>该方案没有站点。</translation>
    </message>
    <message>
        <source>No job of the scenario runs on two linked sites, so distance changes nothing.</source>
        <translation>该方案没有作业跨两个相连的站点运行，因此距离没有影响。</translation>
    </message>
    <message>
        <source>in the plan %1</source>
        <translation>规划值 %1</translation>
    </message>
    <message>
        <source>No job of the scenario is computed.</source>
        <translation>该方案没有可计算的作业。</translation>
    </message>
    <message>
        <source>The study is gone or cannot be run; look at Studies.</source>
        <translation>该研究已不存在或无法运行，请查看“研究”。</translation>
    </message>
    <message>
        <source>The study runs: %1 %</source>
        <translation>研究正在运行：%1 %</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>GPipe</source>
        <translation>GPipe</translation>
    </message>
    <message>
        <source>1F1B</source>
        <translation>1F1B</translation>
    </message>
    <message>
        <source>Interleaved 1F1B</source>
        <translation>交错 1F1B</translation>
    </message>
    <message>
        <source>Zero bubble H1</source>
        <translation>零气泡 H1</translation>
    </message>
    <message>
        <source>Zero bubble H2</source>
        <translation>零气泡 H2</translation>
    </message>
    <message>
        <source>Zero bubble V</source>
        <translation>零气泡 V</translation>
    </message>
    <message>
        <source>V-half</source>
        <translation>V-half</translation>
    </message>
    <message>
        <source>DualPipe</source>
        <translation>DualPipe</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>Backward, inputs</source>
        <translation>反向（输入梯度）</translation>
    </message>
    <message>
        <source>Backward, weights</source>
        <translation>反向（权重梯度）</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1, micro-batch %2</source>
        <translation>%1，微批次 %2</translation>
    </message>
    <message>
        <source>, chunk %1</source>
        <translation>，分块 %1</translation>
    </message>
    <message>
        <source>Stage %1: %2
%3 to %4 (%5)</source>
        <translation>流水级 %1：%2
%3 至 %4（%5）</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Boundary between sites</source>
        <translation>站点边界</translation>
    </message>
    <message>
        <source>Delay-aware</source>
        <translation>时延感知</translation>
    </message>
    <message>
        <source>Delay-aware V</source>
        <translation>时延感知 V 形</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets</name>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>方案的名称</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Where the figures of this scenario come from; printed in the report</source>
        <translation>本方案数据的出处；会印在报告中</translation>
    </message>
    <message>
        <source>Add a job</source>
        <translation>添加作业</translation>
    </message>
    <message>
        <source>Add job</source>
        <translation>添加作业</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 个站点</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>站点的名称</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Takes electricity price, carbon intensity and PUE from the catalogue</source>
        <translation>从参数库取用电价、碳强度和 PUE</translation>
    </message>
    <message>
        <source>Power cap</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>Grid connection of the site</source>
        <translation>站点的电网接入容量</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Facility power over IT power, likely value</source>
        <translation>设施功率与 IT 功率之比，最可能值</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Price of energy at the site</source>
        <translation>站点的电能价格</translation>
    </message>
    <message>
        <source>Carbon intensity</source>
        <translation>碳强度</translation>
    </message>
    <message>
        <source>Of the grid that feeds the site</source>
        <translation>为站点供电的电网</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Degrees, north positive; moving the site on the map changes it</source>
        <translation>度，北纬为正；在地图上移动站点会改变它</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Degrees, east positive</source>
        <translation>度，东经为正</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Sites with the same campus are one group</source>
        <translation>园区相同的站点为一组</translation>
    </message>
    <message>
        <source>Add a GPU pool</source>
        <translation>添加 GPU 池</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Add GPU pool</source>
        <translation>添加 GPU 池</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>集群：%1</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>%1 clusters</source>
        <translation>%1 个集群</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>集群的名称</translation>
    </message>
    <message>
        <source>Scale-out fabric</source>
        <translation>横向扩展互联</translation>
    </message>
    <message>
        <source>InfiniBand, lossless or Ultra Ethernet, co-packaged optics: latency, collective efficiency and power follow</source>
        <translation>InfiniBand、无损以太网或超以太网、共封装光学：决定时延、集合通信效率和功耗</translation>
    </message>
    <message>
        <source>NIC rate</source>
        <translation>网卡速率</translation>
    </message>
    <message>
        <source>Per accelerator, one direction</source>
        <translation>每块加速卡，单方向</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>收敛比</translation>
    </message>
    <message>
        <source>Of the fabric above the leaf switches; 1 is none</source>
        <translation>叶交换机以上互联的收敛比；1 表示无收敛</translation>
    </message>
    <message>
        <source>WAN ports</source>
        <translation>广域网端口</translation>
    </message>
    <message>
        <source>Router ports towards other sites</source>
        <translation>通往其他站点的路由器端口</translation>
    </message>
    <message>
        <source>Port buffer</source>
        <translation>端口缓存</translation>
    </message>
    <message>
        <source>Packet buffer of one such port; lossless Ethernet needs a round trip of line rate</source>
        <translation>每个此类端口的报文缓存；无损以太网需要容纳一个往返时延的线速流量</translation>
    </message>
    <message>
        <source>GPU pool</source>
        <translation>GPU 池</translation>
    </message>
    <message>
        <source>%1 GPU pools</source>
        <translation>%1 个 GPU 池</translation>
    </message>
    <message>
        <source>Name of the pool</source>
        <translation>GPU 池的名称</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Type of the pool&apos;s accelerators; type to search</source>
        <translation>GPU 池的加速卡型号；输入即可搜索</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>How many the pool has</source>
        <translation>GPU 池拥有的数量</translation>
    </message>
    <message>
        <source>Per node</source>
        <translation>每节点</translation>
    </message>
    <message>
        <source>Accelerators of one host</source>
        <translation>每台主机的加速卡数</translation>
    </message>
    <message>
        <source>Scale-up domain</source>
        <translation>纵向扩展域</translation>
    </message>
    <message>
        <source>Accelerators that reach each other over the scale-up fabric</source>
        <translation>通过纵向扩展互联相互直达的加速卡数</translation>
    </message>
    <message>
        <source>Scale-up fabric</source>
        <translation>纵向扩展互联</translation>
    </message>
    <message>
        <source>NVLink, Infinity Fabric, PCIe, CXL, chip optical I/O: bandwidth and latency of tensor parallelism follow</source>
        <translation>NVLink、Infinity Fabric、PCIe、CXL、芯片光 I/O：决定张量并行的带宽和时延</translation>
    </message>
    <message>
        <source>the accelerator&apos;s own</source>
        <translation>加速卡自带</translation>
    </message>
    <message>
        <source>Offload path</source>
        <translation>卸载通路</translation>
    </message>
    <message>
        <source>Way to host or pooled memory</source>
        <translation>通往主机内存或池化内存的通路</translation>
    </message>
    <message>
        <source>Fibre link</source>
        <translation>光纤链路</translation>
    </message>
    <message>
        <source>%1 fibre links</source>
        <translation>%1 条光纤链路</translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation>链路的名称</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>光纤</translation>
    </message>
    <message>
        <source>Delay follows from its group index; hollow core saves a third</source>
        <translation>时延由群折射率决定；空芯光纤可省三分之一</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Fibre length</source>
        <translation>光纤长度</translation>
    </message>
    <message>
        <source>Route factor</source>
        <translation>路由迂回系数</translation>
    </message>
    <message>
        <source>Fibre over geodesic, used when the length comes from the map</source>
        <translation>光纤长度与大圆距离之比，长度取自地图时使用</translation>
    </message>
    <message>
        <source>Fibre pairs</source>
        <translation>光纤对</translation>
    </message>
    <message>
        <source>Leased or own pairs; amplifiers and lease follow</source>
        <translation>租用或自有的纤对；决定光放大器数量和租金</translation>
    </message>
    <message>
        <source>Equipment delay</source>
        <translation>设备时延</translation>
    </message>
    <message>
        <source>One way, both terminals together</source>
        <translation>单向，两端终端合计</translation>
    </message>
    <message>
        <source>Measured round trip</source>
        <translation>实测往返时延</translation>
    </message>
    <message>
        <source>Overrides the computed delay; leave empty to use the computed one</source>
        <translation>取代计算出的时延；留空则使用计算值</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未实测</translation>
    </message>
    <message>
        <source>Shared-risk groups</source>
        <translation>共享风险组</translation>
    </message>
    <message>
        <source>Names separated by commas; links of one group are cut together</source>
        <translation>名称以逗号分隔；同组链路会同时中断</translation>
    </message>
    <message>
        <source>Computed round trip %1; capacity %2 in each direction.</source>
        <translation>计算往返时延 %1；每个方向容量 %2。</translation>
    </message>
    <message>
        <source>Wavelengths</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Rate and reach of each light path</source>
        <translation>每条光通道的速率和传输距离</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Light paths of this group</source>
        <translation>该组的光通道数</translation>
    </message>
    <message>
        <source>Add a wavelength group</source>
        <translation>添加波长组</translation>
    </message>
    <message>
        <source>Add wavelength group</source>
        <translation>添加波长组</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A preset of the catalogue, or custom to enter a shape</source>
        <translation>参数库中的预设模型；选自定义可输入结构</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>Tokens of the whole run</source>
        <translation>整个训练的 token 数</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Tokens of one sequence</source>
        <translation>单个序列的 token 数</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>全局批次</translation>
    </message>
    <message>
        <source>Sequences of one step</source>
        <translation>每步的序列数</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Of matrix multiplications</source>
        <translation>矩阵乘法的精度</translation>
    </message>
    <message>
        <source>Shape of the custom model</source>
        <translation>自定义模型的结构</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>Key-value heads</source>
        <translation>键值头数</translation>
    </message>
    <message>
        <source>Head size</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Feed-forward width</source>
        <translation>前馈层宽度</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家数</translation>
    </message>
    <message>
        <source>Experts per token</source>
        <translation>每 token 激活专家数</translation>
    </message>
    <message>
        <source>Expert width</source>
        <translation>专家宽度</translation>
    </message>
    <message>
        <source>Shared experts</source>
        <translation>共享专家数</translation>
    </message>
    <message>
        <source>Gated feed-forward</source>
        <translation>门控前馈</translation>
    </message>
    <message>
        <source>SwiGLU-like: three matrices</source>
        <translation>类 SwiGLU：三个矩阵</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>放置</translation>
    </message>
    <message>
        <source>missing pool</source>
        <translation>缺失的 GPU 池</translation>
    </message>
    <message>
        <source>Accelerators this job uses there; 0 leaves the pool out</source>
        <translation>本作业在该处使用的加速卡数；0 表示不用该 GPU 池</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Use GPU pool</source>
        <translation>使用 GPU 池</translation>
    </message>
    <message>
        <source>Cut between sites</source>
        <translation>站点间切分</translation>
    </message>
    <message>
        <source>Which parallel dimension crosses the distance</source>
        <translation>由哪个并行维度跨越站点间距离</translation>
    </message>
    <message>
        <source>Parallel layout</source>
        <translation>并行布局</translation>
    </message>
    <message>
        <source>Tensor (TP)</source>
        <translation>张量并行 (TP)</translation>
    </message>
    <message>
        <source>Ranks that share each matrix</source>
        <translation>共同分担每个矩阵的 rank 数</translation>
    </message>
    <message>
        <source>Pipeline (PP)</source>
        <translation>流水线并行 (PP)</translation>
    </message>
    <message>
        <source>Stages of layers</source>
        <translation>按层划分的流水级数</translation>
    </message>
    <message>
        <source>Context (CP)</source>
        <translation>上下文并行 (CP)</translation>
    </message>
    <message>
        <source>Ranks that share each sequence</source>
        <translation>共同分担每个序列的 rank 数</translation>
    </message>
    <message>
        <source>Expert (EP)</source>
        <translation>专家并行 (EP)</translation>
    </message>
    <message>
        <source>Ranks that share the experts</source>
        <translation>共同分担专家的 rank 数</translation>
    </message>
    <message>
        <source>Virtual stages</source>
        <translation>虚拟流水级</translation>
    </message>
    <message>
        <source>Chunks per stage; more than 1 needs the interleaved schedule</source>
        <translation>每个流水级的分块数；大于 1 时需要交错调度</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>微批次</translation>
    </message>
    <message>
        <source>Sequences of one micro-batch</source>
        <translation>单个微批次的序列数</translation>
    </message>
    <message>
        <source>Extra in flight</source>
        <translation>额外在途数</translation>
    </message>
    <message>
        <source>Micro-batches held before a long hop beyond the schedule&apos;s own; hides its delay, costs memory</source>
        <translation>在长距离跳之前额外保留的微批次数，超出调度本身所需；可掩盖时延，但占用显存</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Order of forward and backward passes</source>
        <translation>前向与反向计算的次序</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>States that data-parallel ranks share</source>
        <translation>由数据并行 rank 分担的状态</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Activations computed twice instead of kept</source>
        <translation>激活值不保留而再次计算</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>序列并行</translation>
    </message>
    <message>
        <source>Norms and inputs split over tensor ranks</source>
        <translation>归一化层和输入在张量并行 rank 间切分</translation>
    </message>
    <message>
        <source>Overlap data parallel</source>
        <translation>重叠数据并行</translation>
    </message>
    <message>
        <source>Gradients are reduced while the backward pass runs</source>
        <translation>反向计算的同时归约梯度</translation>
    </message>
    <message>
        <source>Overlap tensor parallel</source>
        <translation>重叠张量并行</translation>
    </message>
    <message>
        <source>Collectives in pieces behind the matrices</source>
        <translation>集合通信分块，隐藏在矩阵乘法之后</translation>
    </message>
    <message>
        <source>Overlap expert parallel</source>
        <translation>重叠专家并行</translation>
    </message>
    <message>
        <source>Dispatch of one micro-batch behind another</source>
        <translation>一个微批次的分发隐藏在另一个微批次的计算之后</translation>
    </message>
    <message>
        <source>Measured step</source>
        <translation>实测单步时间</translation>
    </message>
    <message>
        <source>Your own measurement; shown beside ours</source>
        <translation>您自己的实测值；与计算值并列显示</translation>
    </message>
    <message>
        <source>Training job</source>
        <translation>训练作业</translation>
    </message>
    <message>
        <source>Name of the job</source>
        <translation>作业的名称</translation>
    </message>
    <message>
        <source>DP %1, %2 micro-batches of %3 a step, %4 parameters.</source>
        <translation>DP %1，每步 %2 个微批次，每个 %3；参数量 %4。</translation>
    </message>
    <message>
        <source>Measured step %1, ours differs by %2 %.</source>
        <translation>实测单步时间 %1，计算值相差 %2 %。</translation>
    </message>
    <message>
        <source>the file cannot be replaced</source>
        <translation>无法替换该文件</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写入该文件</translation>
    </message>
    <message>
        <source>Assumptions: speed</source>
        <translation>假设：速度</translation>
    </message>
    <message>
        <source>Low, likely and high (P10, most likely, P90); the ranges of all figures come from them.</source>
        <translation>低值、最可能值和高值（P10、最可能、P90）；全部指标的范围由此得出。</translation>
    </message>
    <message>
        <source>Assumptions: faults</source>
        <translation>假设：故障</translation>
    </message>
    <message>
        <source>Assumptions: power and cost</source>
        <translation>假设：功率与成本</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>所属站点：%1</translation>
    </message>
    <message>
        <source>In this site</source>
        <translation>本站点内</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>No job yet. A job trains a model on the GPU pools of this scenario; all figures belong to jobs.</source>
        <translation>还没有作业。作业在本方案的 GPU 池上训练模型；全部指标都属于作业。</translation>
    </message>
    <message>
        <source>Place and owner</source>
        <translation>位置与归属</translation>
    </message>
    <message>
        <source>Towards other sites</source>
        <translation>通往其他站点</translation>
    </message>
    <message>
        <source>Scale-up and offload</source>
        <translation>纵向扩展与卸载</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Not computed; the findings say why.</source>
        <translation>未计算；原因见检查结果。</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Schedule and memory</source>
        <translation>调度与显存</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>局站</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>作业 %1</translation>
    </message>
    <message>
        <source>ZeRO group</source>
        <translation>ZeRO 分组</translation>
    </message>
    <message>
        <source>Ranks that ZeRO shards over; groups are copies of each other (HSDP). 0: all data-parallel ranks</source>
        <translation>ZeRO 分片所跨的 rank 数；各组互为副本（HSDP）。0：全部数据并行 rank</translation>
    </message>
    <message>
        <source>Rank order</source>
        <translation>rank 顺序</translation>
    </message>
    <message>
        <source>Innermost first: what comes first shares a scale-up domain first</source>
        <translation>由内到外：排在前面的先共用纵向扩展域</translation>
    </message>
    <message>
        <source>Offload to the host</source>
        <translation>卸载到主机</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Layers wait in host memory and come in for each forward and backward</source>
        <translation>各层存放在主机内存中，每次前向和反向时再传入</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Kept activations wait in host memory between forward and backward</source>
        <translation>保留的激活值在前向与反向之间存放在主机内存中</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Share of Adam&apos;s moments that the host keeps and updates; saves 8 bytes a parameter, and the host updates slowly</source>
        <translation>由主机保存并更新的 Adam 动量份额；每个参数节省 8 字节，但主机更新较慢</translation>
    </message>
    <message>
        <source>%1 of host memory an accelerator.</source>
        <translation>每张加速卡占用主机内存 %1。</translation>
    </message>
    <message>
        <source>Default (%1)</source>
        <translation>默认（%1）</translation>
    </message>
    <message>
        <source>Software profile</source>
        <translation>软件档案</translation>
    </message>
    <message>
        <source>Dated behaviour of a software stack, fitted to published runs: floors, ceilings, overlap</source>
        <translation>某一日期的软件栈的行为，按已公布的运行拟合：下限、上限、重叠</translation>
    </message>
    <message>
        <source>Calibrate from a log…</source>
        <translation>按日志校准…</translation>
    </message>
    <message>
        <source>Calibrate from a log</source>
        <translation>按日志校准</translation>
    </message>
    <message>
        <source>Lines of your training log with the step time or tokens a second, for this job as it is drawn:</source>
        <translation>训练日志中含单步时间或每秒 token 数的行，须与所画作业一致：</translation>
    </message>
    <message>
        <source>Calibrate %1</source>
        <translation>校准 %1</translation>
    </message>
    <message>
        <source>Calibrated to your log; constants moved: %1.</source>
        <translation>已按您的日志校准，调整常数 %1 个。</translation>
    </message>
    <message>
        <source>Calibrate %1 to this log?</source>
        <translation>按此日志校准 %1？</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Amplifier spacing</source>
        <translation>放大器间距</translation>
    </message>
    <message>
        <source>Longest span between amplifiers; more amplifiers cost power and money, longer spans cost signal to noise</source>
        <translation>放大器之间的最长跨段；放大器越多越耗电、越贵，跨段越长信噪比越低</translation>
    </message>
    <message>
        <source>80 km of the catalogue</source>
        <translation>目录值 80 km</translation>
    </message>
    <message>
        <source>the quietest at its gain</source>
        <translation>该增益下噪声最低者</translation>
    </message>
    <message>
        <source>Amplifier</source>
        <translation>放大器</translation>
    </message>
    <message>
        <source>After each span; makes up for its loss</source>
        <translation>位于每个跨段之后，补偿其损耗</translation>
    </message>
    <message>
        <source>Launch offset</source>
        <translation>入纤功率偏移</translation>
    </message>
    <message>
        <source>Of the launch power from the best one, where interference is half the amplifiers&apos; noise</source>
        <translation>相对最佳入纤功率的偏移；最佳点处非线性干扰为放大器噪声的一半</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>频带</translation>
    </message>
    <message>
        <source>Spectrum that is lit: C alone, or C and L with amplifiers of their own</source>
        <translation>点亮的频谱：仅 C 波段，或 C+L 波段（各有放大器）</translation>
    </message>
    <message>
        <source>Spans: %1 × %2, %3 each. The Line tab shows what each mode has left.</source>
        <translation>跨段：%1 × %2，每段损耗 %3。“线路”页显示各模式的余量。</translation>
    </message>
    <message>
        <source>What if it is lost</source>
        <translation>假设它失去</translation>
    </message>
    <message>
        <source>No accelerators and no way through; jobs on it stop</source>
        <translation>没有加速卡，也不能通过；其上作业停止</translation>
    </message>
    <message>
        <source>What if lost</source>
        <translation>假设失去</translation>
    </message>
    <message>
        <source>So many of them carry nothing</source>
        <translation>其中这么多条不承载任何流量</translation>
    </message>
    <message>
        <source>What if it is cut</source>
        <translation>假设它中断</translation>
    </message>
    <message>
        <source>Carries nothing; other routes take over where there are any</source>
        <translation>不承载任何流量；若有其他路由则由其接管</translation>
    </message>
    <message>
        <source>Packet loss</source>
        <translation>丢包率</translation>
    </message>
    <message>
        <source>Share of packets lost at any load; 1e-8 on a private line, up to 1e-2 on a provider&apos;s path</source>
        <translation>任何负载下丢失的数据包占比；专线 1e-8，运营商路径可达 1e-2</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>A second path: it always carries the light too, or is set up when the first is cut</source>
        <translation>第二条路径：始终同时承载光信号，或在第一条中断时建立</translation>
    </message>
    <message>
        <source>Switch time</source>
        <translation>倒换时间</translation>
    </message>
    <message>
        <source>Until the second path carries the traffic; up to 50 ms training does not notice</source>
        <translation>第二条路径接管流量所需时间；50 ms 以内训练无感</translation>
    </message>
    <message>
        <source>Shared duct</source>
        <translation>同沟比例</translation>
    </message>
    <message>
        <source>Share of the length in which both paths are cut together</source>
        <translation>两条路径会同时中断的长度占比</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>断纤率</translation>
    </message>
    <message>
        <source>A year and km of this cable; the scenario&apos;s assumption when empty</source>
        <translation>此光缆每年每公里；为空时用方案的假设</translation>
    </message>
    <message>
        <source>as assumed</source>
        <translation>按假设</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>How long a cut lasts; the scenario&apos;s assumption when empty</source>
        <translation>一次断纤持续多久；为空时用方案的假设</translation>
    </message>
    <message>
        <source>Transport between sites</source>
        <translation>站点间传输</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>What carries the job&apos;s bytes between sites, and how lost packets come again</source>
        <translation>作业数据在站点间用什么传输，丢失的数据包如何重传</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Queue pairs or TCP streams that a NIC keeps open to its peer</source>
        <translation>每块网卡向对端保持打开的队列对或 TCP 流</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Most bytes in flight of one channel; NCCL&apos;s channel buffer is 4 MiB</source>
        <translation>一个通道在途字节的上限；NCCL 的通道缓冲为 4 MiB</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Payload of one packet; 4,096 B of RDMA, 8,960 B of TCP in jumbo frames</source>
        <translation>一个数据包的净荷；RDMA 为 4,096 B，TCP 巨型帧为 8,960 B</translation>
    </message>
    <message>
        <source>Spreading</source>
        <translation>分散</translation>
    </message>
    <message>
        <source>How flows fill parallel light paths</source>
        <translation>数据流如何分布到并行光路</translation>
    </message>
    <message>
        <source>Timeout exponent</source>
        <translation>超时指数</translation>
    </message>
    <message>
        <source>A queue pair waits 4.096 µs × 2 to this power for an answer; a cut that is switched sooner only stalls the job</source>
        <translation>队列对等待应答 4.096 µs × 2 的该次幂；在此之前完成倒换的断纤只会使作业停顿</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Before a queue pair gives up and the job restarts</source>
        <translation>队列对放弃、作业重启之前</translation>
    </message>
    <message>
        <source>All in one site; nothing crosses.</source>
        <translation>全部在一个站点内；没有跨站流量。</translation>
    </message>
    <message>
        <source>Goodput %1, limited by: %2. The Traffic tab has every boundary.</source>
        <translation>有效吞吐 %1，受限于：%2。“流量”页列出每个区间。</translation>
    </message>
    <message>
        <source>No amplifier makes up for a span of %1.</source>
        <translation>没有放大器能补偿损耗 %1 的跨段。</translation>
    </message>
    <message>
        <source>Spans: %1, entered by hand in the Line tab.</source>
        <translation>跨段：%1 段，在“线路”页手动输入。</translation>
    </message>
    <message>
        <source>From the map, as the carrier states it, or the sum of the spans that are entered in the Line tab</source>
        <translation>取自地图、按运营商提供的数值，或为“线路”页中所输入跨段之和</translation>
    </message>
    <message>
        <source>Sum of the spans</source>
        <translation>跨段之和</translation>
    </message>
    <message>
        <source>Typing a length makes it the entered one; spans that are entered by hand stretch with it</source>
        <translation>输入长度后即以输入值为准；手动输入的跨段随之伸缩</translation>
    </message>
    <message>
        <source>Routes between them</source>
        <translation>两者之间的路由</translation>
    </message>
    <message>
        <source>No lit fibre joins them.</source>
        <translation>没有已点亮的光纤连接它们。</translation>
    </message>
    <message>
        <source>%1: %2, RTT %3, %4, available %5 (%6)</source>
        <translation>%1：%2，往返 %3，%4，可用率 %5（%6）</translation>
    </message>
    <message>
        <source>Accelerators at TDP %1; on average IT %2, facility %3</source>
        <translation>加速卡（按 TDP）%1；平均 IT %2，设施 %3</translation>
    </message>
    <message>
        <source>Peak %1 of a cap of %2</source>
        <translation>峰值 %1，上限 %2</translation>
    </message>
    <message>
        <source>Swings by %1 every step of %2</source>
        <translation>每 %2 一步，功率摆动 %1</translation>
    </message>
    <message>
        <source>Held to the cap, accelerators compute at %1 of their speed</source>
        <translation>按上限运行时，加速卡只有 %1 的计算速度</translation>
    </message>
    <message>
        <source>Other traffic</source>
        <translation>其他流量</translation>
    </message>
    <message>
        <source>Of others on this fibre, in each direction; served before the jobs</source>
        <translation>此光纤上其他用户的流量，每个方向；先于作业得到服务</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Class of traffic on shared links, 0 to 7; higher ones are served first</source>
        <translation>共享链路上的流量类别，0 至 7；高者优先</translation>
    </message>
    <message>
        <source>Demand %1</source>
        <translation>业务需求 %1</translation>
    </message>
    <message>
        <source>Demands between them</source>
        <translation>两者之间的业务需求</translation>
    </message>
    <message>
        <source>Rate of this demand; served before the jobs on the route of the least delay</source>
        <translation>该业务需求的速率；走时延最小的路由，先于作业得到服务</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Remove demand</source>
        <translation>删除业务需求</translation>
    </message>
    <message>
        <source>Add a demand between them</source>
        <translation>在两者之间添加业务需求</translation>
    </message>
    <message>
        <source>Add demand</source>
        <translation>添加业务需求</translation>
    </message>
    <message>
        <source>annual price and carbon</source>
        <translation>全年电价与碳强度</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价表</translation>
    </message>
    <message>
        <source>Prices and carbon by the hour, and a charge on each month&apos;s highest power; without one the annual values hold</source>
        <translation>逐时的电价与碳强度，以及按每月最大功率收取的电费；不选则采用全年数值</translation>
    </message>
    <message>
        <source>Tariffs...</source>
        <translation>电价表...</translation>
    </message>
    <message>
        <source>Time window</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Name of the time window</source>
        <translation>时间段的名称</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>起始小时</translation>
    </message>
    <message>
        <source>Of the day, in the time of the site&apos;s tariff; UTC without one</source>
        <translation>一天中的小时，按站点电价表的时间；没有电价表时按 UTC</translation>
    </message>
    <message>
        <source>To hour</source>
        <translation>结束小时</translation>
    </message>
    <message>
        <source>At or below the first hour: past midnight</source>
        <translation>不大于起始小时：跨过午夜</translation>
    </message>
    <message>
        <source>Days a year</source>
        <translation>每年天数</translation>
    </message>
    <message>
        <source>On which the window comes</source>
        <translation>出现该时间段的天数</translation>
    </message>
    <message>
        <source>Power left</source>
        <translation>剩余功率</translation>
    </message>
    <message>
        <source>Of what the accelerators draw while they compute; 0 %: they pause</source>
        <translation>占加速卡计算时功率的比例；0 %：暂停</translation>
    </message>
    <message>
        <source>Remove the time window</source>
        <translation>删除时间段</translation>
    </message>
    <message>
        <source>Remove time window of curtailment</source>
        <translation>删除限电时间段</translation>
    </message>
    <message>
        <source>%1 would take %2 longer; %3 stay off the grid, and electricity changes by %4.</source>
        <translation>%1 将延长 %2；少用电网电量 %3，电费变化 %4。</translation>
    </message>
    <message>
        <source>%1 would never train.</source>
        <translation>%1 将无法训练。</translation>
    </message>
    <message>
        <source>Transformers and storage</source>
        <translation>变压器与储能</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>Rating of those that feed the site; 0: not checked</source>
        <translation>为站点供电的变压器的额定容量；0：不检查</translation>
    </message>
    <message>
        <source>Storage power</source>
        <translation>储能功率</translation>
    </message>
    <message>
        <source>Of batteries or flywheels that smooth the swing of each step</source>
        <translation>平抑每步功率摆幅的电池或飞轮</translation>
    </message>
    <message>
        <source>Storage energy</source>
        <translation>储能容量</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用容量</translation>
    </message>
    <message>
        <source>Storage efficiency</source>
        <translation>储能效率</translation>
    </message>
    <message>
        <source>Of charging and discharging together</source>
        <translation>充电与放电合计</translation>
    </message>
    <message>
        <source>Fixed overhead</source>
        <translation>固定开销</translation>
    </message>
    <message>
        <source>Share of what the PUE adds that stays when servers draw less</source>
        <translation>PUE 附加功率中不随服务器功率下降的比例</translation>
    </message>
    <message>
        <source>Transformers at %1 of their rating at the peak</source>
        <translation>峰值时变压器负载率为 %1</translation>
    </message>
    <message>
        <source>%1 of a swing of %2 are left to the grid; storage loses %3</source>
        <translation>摆幅 %2 中有 %1 留给电网；储能损耗 %3</translation>
    </message>
    <message>
        <source>What if the grid takes power away</source>
        <translation>情景分析：电网限电</translation>
    </message>
    <message>
        <source>Add a time window</source>
        <translation>添加时间段</translation>
    </message>
    <message>
        <source>Time window %1</source>
        <translation>时间段 %1</translation>
    </message>
    <message>
        <source>Add time window of curtailment</source>
        <translation>添加限电时间段</translation>
    </message>
    <message>
        <source>Own, colocation, or a cloud: what is bought, what is rented, and who charges for bytes to others</source>
        <translation>自有、托管或云：决定哪些购买、哪些租用，以及由谁对流出数据收费</translation>
    </message>
    <message>
        <source>Optics</source>
        <translation>光器件</translation>
    </message>
    <message>
        <source>At the ends of the fabric&apos;s cables: their energy per bit counts in the network&apos;s power</source>
        <translation>位于互联线缆两端：其每比特能耗计入网络功率</translation>
    </message>
    <message>
        <source>Fibre is</source>
        <translation>光缆来源</translation>
    </message>
    <message>
        <source>Leased by the year, an IRU bought for a term of years, or a cable laid by yourself</source>
        <translation>按年租用、按年限买断（IRU），或自行敷设</translation>
    </message>
    <message>
        <source>Start of the run</source>
        <translation>训练开始时间</translation>
    </message>
    <message>
        <source>When the run begins, such as 2026-03-01 or 2026-03-01T08:00+08:00; empty: 1 January of the price year, UTC</source>
        <translation>训练何时开始，例如 2026-03-01 或 2026-03-01T08:00+08:00；留空：价格年份的 1 月 1 日，UTC</translation>
    </message>
    <message>
        <source>%1 for one USD</source>
        <translation>1 USD 折合 %1</translation>
    </message>
    <message>
        <source>Rate at which money is converted when it is shown</source>
        <translation>显示金额时使用的汇率</translation>
    </message>
    <message>
        <source>%1: date</source>
        <translation>%1：日期</translation>
    </message>
    <message>
        <source>Day of the rate, printed wherever money is converted</source>
        <translation>汇率日期，凡换算金额之处都会印出</translation>
    </message>
    <message>
        <source>%1: source</source>
        <translation>%1：来源</translation>
    </message>
    <message>
        <source>Who publishes the rate</source>
        <translation>汇率发布者</translation>
    </message>
    <message>
        <source>Owners of sites</source>
        <translation>站点的所有者</translation>
    </message>
    <message>
        <source>Own, colocation and the catalogue&apos;s clouds are known without an entry. Add an owner to enter your own prices, and choose it at the site.</source>
        <translation>自有、托管以及目录中的云无需输入。添加所有者以输入自己的价格，并在站点处选择它。</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>所有者 %1</translation>
    </message>
    <message>
        <source>Name that sites choose</source>
        <translation>供站点选择的名称</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Own: all is bought. Colocation: space is rented. Cloud: accelerators are rented</source>
        <translation>自有：全部购买。托管：租用机位。云：租用加速器</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买方式</translation>
    </message>
    <message>
        <source>On demand, reserved, or spot; interruptions of spot are not counted</source>
        <translation>按需、预留或竞价；竞价中断未计入</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>An accelerator-hour</source>
        <translation>每卡时</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>Bytes leave</source>
        <translation>数据流出途径</translation>
    </message>
    <message>
        <source>Over the internet, or over a private line at its lower price</source>
        <translation>经互联网，或经价格较低的专线</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>机位</translation>
    </message>
    <message>
        <source>Of rated IT power, a month</source>
        <translation>按额定 IT 功率，每月</translation>
    </message>
    <message>
        <source>Bytes to others</source>
        <translation>流向他方的数据</translation>
    </message>
    <message>
        <source>Of every byte that leaves for a site of another owner</source>
        <translation>对流向其他所有者站点的每个字节</translation>
    </message>
    <message>
        <source>Source of the prices</source>
        <translation>价格来源</translation>
    </message>
    <message>
        <source>Where your prices come from; shown wherever they count</source>
        <translation>价格的出处；凡用到之处都会显示</translation>
    </message>
    <message>
        <source>Remove owner %1</source>
        <translation>删除所有者 %1</translation>
    </message>
    <message>
        <source>Remove owner</source>
        <translation>删除所有者</translation>
    </message>
    <message>
        <source>Add an owner</source>
        <translation>添加所有者</translation>
    </message>
    <message>
        <source>Cloud %1</source>
        <translation>云 %1</translation>
    </message>
    <message>
        <source>Add owner</source>
        <translation>添加所有者</translation>
    </message>
    <message>
        <source>Currency and cash flow</source>
        <translation>货币与现金流</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>What money of this scenario is shown in; it is entered and computed in USD</source>
        <translation>本方案金额的显示货币；输入与计算均以 USD 进行</translation>
    </message>
    <message>
        <source>Years of cash flow</source>
        <translation>现金流年数</translation>
    </message>
    <message>
        <source>How far the table of yearly payments reaches</source>
        <translation>逐年支出表覆盖的年数</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4 of the site
%5
Click: how the site&apos;s figure comes about.</source>
        <translation>%1，%2：%3，占该站点的 %4
%5
单击：查看该站点这一指标的由来。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Power cap: %1
Entered with the site.</source>
        <translation>功率上限：%1
随站点填入。</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>摆幅</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟频率</translation>
    </message>
    <message>
        <source>Once every %1.</source>
        <translation>每 %1 一次。</translation>
    </message>
    <message>
        <source>Hour, amortised</source>
        <translation>每卡时（摊销）</translation>
    </message>
    <message>
        <source>Hour, rental</source>
        <translation>每卡时（租赁）</translation>
    </message>
    <message>
        <source>FLOPs a joule</source>
        <translation>每焦耳模型浮点运算量</translation>
    </message>
    <message>
        <source>Tokens, amortised</source>
        <translation>百万 token 成本（摊销）</translation>
    </message>
    <message>
        <source>Tokens, rental</source>
        <translation>Token（租赁）</translation>
    </message>
    <message>
        <source>Energy, M tokens</source>
        <translation>百万 token 能耗</translation>
    </message>
    <message>
        <source>When a site is lost</source>
        <translation>站点失效时</translation>
    </message>
    <message>
        <source>Whether the job waits for it, or goes on with the replicas of the other sites; a cut pipeline always waits</source>
        <translation>作业等待该站点恢复,或用其余站点的副本继续训练;跨站点切分的流水线总是等待</translation>
    </message>
    <message>
        <source>Local SGD</source>
        <translation>本地 SGD</translation>
    </message>
    <message>
        <source>Inner steps (H)</source>
        <translation>内层步数 (H)</translation>
    </message>
    <message>
        <source>Steps that each site trains alone before the sites meet</source>
        <translation>各站点在会合前独自训练的步数</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>分片数</translation>
    </message>
    <message>
        <source>Parts of the model that are sent in turn, spread over the inner steps (streaming); 1 sends all at once</source>
        <translation>模型分成几片轮流发送,分摊到各内层步(流式);1 表示一次全部发送</translation>
    </message>
    <message>
        <source>Overlapped steps</source>
        <translation>重叠步数</translation>
    </message>
    <message>
        <source>Inner steps behind which a transfer may hide; up to 5 advised, 10 tested (arXiv 2501.18512)</source>
        <translation>传输可隐藏在其后的内层步数;建议不超过 5,已测试到 10 (arXiv 2501.18512)</translation>
    </message>
    <message>
        <source>Bits per element</source>
        <translation>每元素比特数</translation>
    </message>
    <message>
        <source>Of the outer gradients on the wire: 16, 8 or 4</source>
        <translation>外层梯度在线路上的比特数:16、8 或 4</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩比</translation>
    </message>
    <message>
        <source>By which sparsity shortens them further; 1: none</source>
        <translation>稀疏化进一步缩短的倍数;1 表示不压缩</translation>
    </message>
    <message>
        <source>as its links</source>
        <translation>与链路相同</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>接入</translation>
    </message>
    <message>
        <source>Uplink</source>
        <translation>上行速率</translation>
    </message>
    <message>
        <source>Most that the site sends to all others together, where a bought access is narrower than its links</source>
        <translation>站点向其他所有站点发送的总速率上限；用于购买的接入窄于链路时</translation>
    </message>
    <message>
        <source>Downlink</source>
        <translation>下行速率</translation>
    </message>
    <message>
        <source>Most that the site receives from all others together; less or more than the uplink</source>
        <translation>站点从其他所有站点接收的总速率上限；可小于或大于上行</translation>
    </message>
    <message>
        <source>%1 of the catalogue</source>
        <translation>参数库中的 %1</translation>
    </message>
    <message>
        <source>%1 training jobs</source>
        <translation>%1 个训练作业</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>备注内容</translation>
    </message>
    <message>
        <source>A remark that stays with the item; the canvas marks it. It changes no figure.</source>
        <translation>随对象保存的说明；画布上会有标记。不影响任何指标。</translation>
    </message>
    <message>
        <source>Nothing stands against this plan.</source>
        <translation>未发现不利于该规划的问题。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>拓扑图</translation>
    </message>
    <message>
        <source>What if: distance</source>
        <translation>情景分析：距离</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Headline figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>Sites and fibre links</source>
        <translation>站点与光纤链路</translation>
    </message>
    <message>
        <source>What distance does to efficiency</source>
        <translation>距离对效率的影响</translation>
    </message>
    <message>
        <source>Where a training step&apos;s time goes</source>
        <translation>训练步的时间花在哪里</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Pin figure</source>
        <translation>加入指标</translation>
    </message>
    <message>
        <source>What distance does: %1</source>
        <translation>距离的影响：%1</translation>
    </message>
    <message>
        <source>Pin chart</source>
        <translation>加入图表</translation>
    </message>
    <message>
        <source>Pin study</source>
        <translation>加入研究</translation>
    </message>
    <message>
        <source>there are no slides</source>
        <translation>没有幻灯片</translation>
    </message>
    <message>
        <source>its ending must be .pdf or .png</source>
        <translation>扩展名须为 .pdf 或 .png</translation>
    </message>
    <message>
        <source>its ending must be .pdf, .html, .md, .csv or .xlsx</source>
        <translation>扩展名须为 .pdf、.html、.md、.csv 或 .xlsx</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Background image</source>
        <translation>背景图</translation>
    </message>
    <message>
        <source>The picture in the file cannot be read. Choose another: Edit, Arrange, Background image.</source>
        <translation>文件中的图片无法读取。请另选一张：编辑、排列、背景图。</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>How much of the picture is seen</source>
        <translation>图片显示的程度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>On the plain canvas, where a fine step of the grid is 20; the height follows</source>
        <translation>在空白画布上，细网格一步为 20；高度随之而定</translation>
    </message>
    <message>
        <source>Middle, across</source>
        <translation>中心，横向</translation>
    </message>
    <message>
        <source>Grows to the right</source>
        <translation>向右增大</translation>
    </message>
    <message>
        <source>Middle, down</source>
        <translation>中心，纵向</translation>
    </message>
    <message>
        <source>Grows downwards</source>
        <translation>向下增大</translation>
    </message>
    <message>
        <source>Nothing in the list holds &quot;%1&quot;.</source>
        <translation>列表中没有包含“%1”的项。</translation>
    </message>
    <message>
        <source>Shorter than the straight line between the sites on the map, %1: no fibre is. Choose the length from the map, or move a site.</source>
        <translation>短于两站点在地图上的直线距离 %1，光纤不可能如此。请改用地图长度，或移动站点。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CanvasLegend</name>
    <message>
        <source>Links by mean load</source>
        <translation>链路平均负载</translation>
    </message>
    <message>
        <source>below 60 %</source>
        <translation>低于 60 %</translation>
    </message>
    <message>
        <source>60 to 90 %</source>
        <translation>60 至 90 %</translation>
    </message>
    <message>
        <source>above 90 %</source>
        <translation>高于 90 %</translation>
    </message>
    <message>
        <source>no wavelengths lit</source>
        <translation>未开通波长</translation>
    </message>
    <message>
        <source>hollow core</source>
        <translation>空芯光纤</translation>
    </message>
    <message>
        <source>Click to fold or open. The mean over a step is shown; short bursts run at the full rate.</source>
        <translation>单击可折叠或展开。所示为一个训练步内的平均值；短时突发以满速率运行。</translation>
    </message>
    <message>
        <source>lost (what if)</source>
        <translation>失效（试算）</translation>
    </message>
    <message>
        <source>round trip, %1</source>
        <translation>往返时延，%1</translation>
    </message>
    <message>
        <source>Rings: as far as fibre reaches in that round trip, with %1 km of fibre for a kilometre over the ground and %2 of equipment each way.</source>
        <translation>时延圈：在该往返时延内光纤能到达的距离，按地面每公里 %1 km 光纤、单向设备时延 %2 计。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CanvasView</name>
    <message>
        <source>A link needs two different sites.</source>
        <translation>链路需要两个不同的站点。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n site(s)</source>
        <translation>
            <numerusform>移动 %n 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>Add fibre link</source>
        <translation>添加光纤链路</translation>
    </message>
    <message>
        <source>Add linked site</source>
        <translation>添加相连站点</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>添加站点</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>删除 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Canvas with sites and fibre links</source>
        <translation>包含站点和光纤链路的画布</translation>
    </message>
    <message>
        <source>Show map</source>
        <translation>显示地图</translation>
    </message>
    <message>
        <source>Hide map</source>
        <translation>隐藏地图</translation>
    </message>
    <message>
        <source>%1° N, %2° E</source>
        <translation>纬度 %1°，经度 %2°</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(as entered)</source>
        <translation>（按输入值）</translation>
    </message>
    <message>
        <source>Let go here for a new site with a link to %1. Esc cancels.</source>
        <translation>在此松开，即新建站点并与 %1 相连。按 Esc 取消。</translation>
    </message>
    <message>
        <source>Link %1 – %2: about %3 of fibre</source>
        <translation>链路 %1 – %2：光纤约 %3</translation>
    </message>
    <message>
        <source>A second link beside %1.</source>
        <translation>与 %1 并行的第二条链路。</translation>
    </message>
    <message>
        <source>Add GPU pool</source>
        <translation>添加 GPU 池</translation>
    </message>
    <message>
        <source>New site here</source>
        <translation>在此新建站点</translation>
    </message>
    <message>
        <source>Add the pool to %1</source>
        <translation>将 GPU 池加入 %1</translation>
    </message>
    <message>
        <source>New site beside %1</source>
        <translation>在 %1 旁新建站点</translation>
    </message>
    <message>
        <source>Drag to move; drag from the ring to lay a link; double-click to rename.</source>
        <translation>拖动可移动；从圆环拖出可敷设链路；双击可重命名。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more pool(s)</source>
        <translation>
            <numerusform>另有 %n 个 GPU 池</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, mean load %2</source>
        <translation>%1，平均负载 %2</translation>
    </message>
    <message>
        <source>No wavelengths: it carries nothing.</source>
        <translation>没有波长：不承载任何流量。</translation>
    </message>
    <message>
        <source>Zoom %1 %</source>
        <translation>缩放 %1 %</translation>
    </message>
    <message>
        <source>View %1 wide</source>
        <translation>视野宽 %1</translation>
    </message>
    <message>
        <source>1. Drag a GPU pool from the palette on the left onto the map: a site with that pool appears.
2. Drag from the ring of one site to another to lay a fibre link.
3. Add a job (Ctrl+J) and read the figures above.</source>
        <translation>1. 从左侧的组件栏将 GPU 池拖到地图上：会出现一个带该 GPU 池的站点。
2. 从一个站点的圆环拖到另一个站点，敷设光纤链路。
3. 添加作业 (Ctrl+J)，即可在上方看到各项指标。</translation>
    </message>
    <message>
        <source>%1 · lost</source>
        <translation>%1 · 失去</translation>
    </message>
    <message>
        <source>What if: it is lost and carries nothing.</source>
        <translation>假设：它已失去，不承载任何流量。</translation>
    </message>
    <message>
        <source>Choose a site: the delay rings are drawn from it.</source>
        <translation>请选择一个站点：时延圈以它为起点。</translation>
    </message>
    <message>
        <source>Add the network of this file</source>
        <translation>添加该文件中的网络</translation>
    </message>
    <message>
        <source>Peak power %1 cap</source>
        <translation>峰值功率 / 上限：%1</translation>
    </message>
    <message>
        <source>Align sites</source>
        <translation>对齐站点</translation>
    </message>
    <message>
        <source>Distribute sites</source>
        <translation>均匀分布站点</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>自动布置</translation>
    </message>
    <message>
        <source>Lock sites</source>
        <translation>锁定站点</translation>
    </message>
    <message>
        <source>Unlock sites</source>
        <translation>解除站点锁定</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Bend link</source>
        <translation>弯折链路</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Locked: it stays where it is.</source>
        <translation>已锁定：位置不变。</translation>
    </message>
    <message>
        <source>RTT %1</source>
        <translation>往返 %1</translation>
    </message>
    <message>
        <source>jobs wait %1 a step</source>
        <translation>作业每步等待 %1</translation>
    </message>
    <message>
        <source>Drag the line to bend it; double-click a bend to remove it.</source>
        <translation>拖动线条可弯折链路；双击弯折点可删除。</translation>
    </message>
    <message>
        <source>Background image</source>
        <translation>背景图</translation>
    </message>
    <message>
        <source>The picture lies under the plain canvas. With nothing selected, the inspector has its place, width and opacity.</source>
        <translation>图片已铺在空白画布下。不选中任何对象时，属性面板中有它的位置、宽度和不透明度。</translation>
    </message>
    <message>
        <source>Remove background image</source>
        <translation>移除背景图</translation>
    </message>
    <message>
        <source>Put the picture under the plain canvas</source>
        <translation>把图片铺在空白画布下</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CatalogueBrowser</name>
    <message>
        <source>yours</source>
        <translation>您的数值</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s). Select one to see where it comes from.</source>
        <translation>
            <numerusform>%n 项参数。选择一项可查看其来源。</numerusform>
        </translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation>（%1 至 %2）</translation>
    </message>
    <message>
        <source>Replace catalogue figure</source>
        <translation>替换参数库参数</translation>
    </message>
    <message>
        <source>Reset catalogue figure</source>
        <translation>还原参数库参数</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>参数库</translation>
    </message>
    <message>
        <source>Filter, for example: h100 power</source>
        <translation>筛选，例如：h100 power</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>your value</source>
        <translation>您的数值</translation>
    </message>
    <message>
        <source>your source: contract, datasheet, measurement</source>
        <translation>您的来源：合同、数据手册、实测</translation>
    </message>
    <message>
        <source>Your value</source>
        <translation>您的数值</translation>
    </message>
    <message>
        <source>Your source</source>
        <translation>您的来源</translation>
    </message>
    <message>
        <source>Use in this project</source>
        <translation>用于本项目</translation>
    </message>
    <message>
        <source>Reset to catalogue</source>
        <translation>还原为参数库数值</translation>
    </message>
    <message>
        <source>read at source</source>
        <translation>已核读原文</translation>
    </message>
    <message>
        <source>recalled, not re-read</source>
        <translation>凭记忆，未重新核读</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ChangeTree</name>
    <message>
        <source>Enter or double-click: select it in its scenario.</source>
        <translation>回车或双击：在所属方案中选中它。</translation>
    </message>
    <message>
        <source>Select it in its scenario</source>
        <translation>在其方案中选中</translation>
    </message>
    <message>
        <source>Take over into the base</source>
        <translation>采用到基准方案</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ChartCursors</name>
    <message>
        <source>Cursor &amp;A</source>
        <translation>游标 &amp;A</translation>
    </message>
    <message>
        <source>Cursor &amp;B</source>
        <translation>游标 &amp;B</translation>
    </message>
    <message>
        <source>&amp;Take the cursors away</source>
        <translation>移除游标(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>显示全部(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>对数坐标(&amp;L)</translation>
    </message>
    <message>
        <source>A and B set cursors, arrows move the last one, digits hide and show curves, + and - zoom, 0 shows all, Ctrl+C copies the chart.</source>
        <translation>A 和 B 设置游标，方向键移动最近设置的游标，数字键隐藏或显示曲线，+ 和 - 缩放，0 显示全部，Ctrl+C 复制图表。</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>Values at or below zero, which a logarithmic axis cannot show: %1</source>
        <translation>对数坐标无法显示的零或负值：%1 个</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ChartExport</name>
    <message>
        <source>there is nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>its ending must be .svg, .pdf, .png or .csv</source>
        <translation>扩展名必须为 .svg、.pdf、.png 或 .csv</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写入该文件</translation>
    </message>
    <message>
        <source>Chart copied as an image</source>
        <translation>图表已复制为图片</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Pictures and tables (*.svg *.pdf *.png *.csv)</source>
        <translation>图片和表格 (*.svg *.pdf *.png *.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>图片 (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Chart written to %1</source>
        <translation>图表已写入 %1</translation>
    </message>
    <message>
        <source>&amp;Copy as image</source>
        <translation>复制为图片(&amp;C)</translation>
    </message>
    <message>
        <source>Export as &amp;SVG...</source>
        <translation>导出为 &amp;SVG...</translation>
    </message>
    <message>
        <source>Export as &amp;PDF...</source>
        <translation>导出为 &amp;PDF...</translation>
    </message>
    <message>
        <source>Export as P&amp;NG...</source>
        <translation>导出为 P&amp;NG...</translation>
    </message>
    <message>
        <source>Export the numbers as CS&amp;V...</source>
        <translation>将数据导出为 CS&amp;V...</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CommandPalette</name>
    <message>
        <source>Nothing is called so</source>
        <translation>没有这个名称</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%2，%1</translation>
    </message>
    <message>
        <source>Action, site, link, job, figure, panel ...</source>
        <translation>操作、站点、链路、作业、指标、面板……</translation>
    </message>
    <message>
        <source>Find a command or an item</source>
        <translation>查找命令或对象</translation>
    </message>
    <message>
        <source>Found commands and items</source>
        <translation>找到的命令和对象</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ComparePanel</name>
    <message>
        <source>Up to three scenarios stand beside the base; untick another one first.</source>
        <translation>除基准外最多对比三个方案；请先取消勾选一个。</translation>
    </message>
    <message>
        <source>Changed inputs (%1)</source>
        <translation>输入改动 (%1)</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出方案对比</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Comparison written to %1</source>
        <translation>对比已写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准方案</translation>
    </message>
    <message>
        <source>The scenario that the others are compared with</source>
        <translation>其他方案与之对比的方案</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>对比方案</translation>
    </message>
    <message>
        <source>Up to three other scenarios of the project</source>
        <translation>项目中的其他方案，最多三个</translation>
    </message>
    <message>
        <source>Figure of causes and distance</source>
        <translation>原因与距离所用指标</translation>
    </message>
    <message>
        <source>What each changed item does alone to it, and its curve over the distance</source>
        <translation>每个改动对象单独对它的影响，以及它随距离变化的曲线</translation>
    </message>
    <message>
        <source>Comparing needs two scenarios. Duplicate this one, change the copy, and see here what the change does to every figure.</source>
        <translation>对比需要两个方案。复制当前方案并修改副本，即可在此查看改动对每个指标的影响。</translation>
    </message>
    <message>
        <source>Duplicate this scenario</source>
        <translation>复制此方案</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <source>Leave out figures that are the same in all scenarios</source>
        <translation>不显示各方案相同的指标</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>The table as CSV; Copy in the table takes it to the clipboard</source>
        <translation>将表格存为 CSV；在表格中复制可放入剪贴板</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Figures of the compared scenarios</source>
        <translation>所对比方案的指标</translation>
    </message>
    <message>
        <source>Changed inputs</source>
        <translation>输入改动</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>%1 is another item with the same name in each scenario; change it by hand.</source>
        <translation>%1 在各方案中是同名的不同对象；请手动修改。</translation>
    </message>
    <message>
        <source>This input is not part of a scenario; nothing was taken over.</source>
        <translation>该输入不属于方案；未采用任何内容。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>%1 has it now; undo takes it back.</source>
        <translation>%1 已采用；可撤销。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CostPanel</name>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Table of the cost</source>
        <translation>成本表</translation>
    </message>
    <message>
        <source>Cost by site, bytes between owners, cash flow, owners, prices. Double-click a price to see and replace it in the library.</source>
        <translation>各站点成本、所有者之间的数据、现金流、所有者、价格。双击某项价格可在参数库中查看并替换。</translation>
    </message>
    <message>
        <source>What money of this scenario is shown in; rates are among its assumptions</source>
        <translation>本方案金额的显示货币；汇率列在其假设中</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::CrossSitePage</name>
    <message>
        <source>Computing...</source>
        <translation>正在计算...</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::DemandModel</name>
    <message>
        <source>Change demand %1</source>
        <translation>修改业务需求 %1</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::DemandTable</name>
    <message>
        <source>Add demand</source>
        <translation>添加业务需求</translation>
    </message>
    <message>
        <source>Remove demand</source>
        <translation>删除业务需求</translation>
    </message>
    <message>
        <source>Traffic of others between two sites: those that are selected, else the first two</source>
        <translation>两个站点之间的其他流量：选中的两个站点，否则为前两个站点</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::DistanceOverlay</name>
    <message>
        <source>Fibre length</source>
        <translation>光纤长度</translation>
    </message>
    <message>
        <source>Place jobs on pools in two linked sites to see what distance does in each scenario.</source>
        <translation>把作业放到两个相连站点的 GPU 池上，即可查看各方案中距离的影响。</translation>
    </message>
    <message>
        <source>Chart of distance against a figure, a curve a scenario</source>
        <translation>指标随距离变化图，每个方案一条曲线</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::EquipmentTable</name>
    <message>
        <source>Transponder, %1</source>
        <translation>转发器，%1</translation>
    </message>
    <message>
        <source>Regenerator, %1</source>
        <translation>再生器，%1</translation>
    </message>
    <message>
        <source>Line amplifier, none has the gain</source>
        <translation>线路放大器，无此增益的型号</translation>
    </message>
    <message>
        <source>Line amplifier, %1</source>
        <translation>线路放大器，%1</translation>
    </message>
    <message>
        <source>Booster and preamplifier at the ends</source>
        <translation>两端的功率放大器与前置放大器</translation>
    </message>
    <message>
        <source>ROADM, a degree</source>
        <translation>ROADM，每方向</translation>
    </message>
    <message>
        <source>Equipment of the link</source>
        <translation>链路的设备</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Power: %1</source>
        <translation>功率：%1</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>价格：%1</translation>
    </message>
    <message>
        <source>%1 (not in power and cost of the jobs)</source>
        <translation>%1（不计入作业的功率与成本）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>In power and cost of the jobs</source>
        <translation>计入作业的功率与成本</translation>
    </message>
    <message>
        <source>Booster behind a ROADM between spans</source>
        <translation>跨段间 ROADM 之后的功率放大器</translation>
    </message>
    <message>
        <source>ROADM between spans, a degree</source>
        <translation>跨段间 ROADM，每个方向</translation>
    </message>
    <message>
        <source>Router port for %1</source>
        <translation>路由器端口，用于 %1</translation>
    </message>
    <message>
        <source>What the assessment counts for this link: power of optics and routers, and optics, routers and amplifiers of the cost by acquisition</source>
        <translation>评估为该链路计入的内容：光器件与路由器功率，以及购置成本中的光器件、路由器与放大器</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ExplanationView</name>
    <message>
        <source>This figure is not computed yet; the findings say what is missing.</source>
        <translation>该指标尚未计算；检查结果会说明缺少什么。</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep this explanation: others open in windows of their own</source>
        <translation>保留此说明：其他说明在各自的窗口中打开</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::FailurePanel</name>
    <message>
        <source>Add a job to see what each failure does to it.</source>
        <translation>添加一个作业，即可看到每种故障对它的影响。</translation>
    </message>
    <message>
        <source>The job does not run as it stands; the findings say why.</source>
        <translation>作业按现状无法运行；诊断说明了原因。</translation>
    </message>
    <message numerus="yes">
        <source>What if: %n item(s) lost.</source>
        <translation>
            <numerusform>假设：失去 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something stops or restarts the job every %1; %2 of all time trains.</source>
        <translation>每 %1 有一次故障使作业停止或重启；全部时间的 %2 用于训练。</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>试算：%1</translation>
    </message>
    <message>
        <source>Bring all back</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Marks what the chosen row names as lost; everything is computed again. Undo, or Bring all back, restores it</source>
        <translation>把所选行标为失去，并重新计算一切。撤销或“全部恢复”可还原</translation>
    </message>
    <message>
        <source>Try this failure</source>
        <translation>试此故障</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::FindBar</name>
    <message>
        <source>Find in the plan</source>
        <translation>在规划中查找</translation>
    </message>
    <message>
        <source>Sites, pools, links and jobs by name</source>
        <translation>按名称查找站点、GPU 池、链路和作业</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个（Enter）</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找（Esc）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::FindingsList</name>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Click to select the item, double-click to show it.</source>
        <translation>单击可选中该对象，双击可在画布上显示。</translation>
    </message>
    <message>
        <source>Nothing found: memory, power, routes and layout are in order.</source>
        <translation>未发现问题：显存、功率、路由和布局均正常。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::HeadlineStrip</name>
    <message>
        <source>All jobs</source>
        <translation>全部作业</translation>
    </message>
    <message>
        <source>Job whose figures are shown</source>
        <translation>显示哪个作业的指标</translation>
    </message>
    <message>
        <source>%1 of the step</source>
        <translation>占单步时间的 %1</translation>
    </message>
    <message>
        <source>Click for formula, values and sources.</source>
        <translation>单击可查看公式、数值和来源。</translation>
    </message>
    <message>
        <source>Fits in memory</source>
        <translation>显存放得下</translation>
    </message>
    <message>
        <source>%1 of the worst GPU</source>
        <translation>占用最高的 GPU：%1</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Pin to presentation</source>
        <translation>加入演示文稿</translation>
    </message>
    <message>
        <source>Change since this scenario was shown, or since &quot;Compare from now&quot;: %1</source>
        <translation>自显示此方案或“以当前为基准”以来的变化：%1</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::HistoryDialog</name>
    <message>
        <source>Revision history</source>
        <translation>版本历史</translation>
    </message>
    <message>
        <source>Search names, notes and items of all revisions</source>
        <translation>在所有版本中搜索名称、备注和对象</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>From this revision to the scenario as it is now</source>
        <translation>从该版本到方案现状</translation>
    </message>
    <message>
        <source>Restore as new scenario</source>
        <translation>恢复为新方案</translation>
    </message>
    <message>
        <source>Restore in place</source>
        <translation>就地恢复</translation>
    </message>
    <message>
        <source>The scenario becomes what it was in this revision; undo takes it back</source>
        <translation>方案变回该版本的内容；可撤销</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4</source>
        <translation>%1 · %2 · %3 %4</translation>
    </message>
    <message>
        <source>Nothing was saved yet.</source>
        <translation>尚未保存过。</translation>
    </message>
    <message>
        <source>No revision holds these words.</source>
        <translation>没有版本包含这些词。</translation>
    </message>
    <message>
        <source>%1 is not in the project any more; restoring brings it back.</source>
        <translation>%1 已不在项目中；恢复会把它带回来。</translation>
    </message>
    <message>
        <source>This is %1 as it is now.</source>
        <translation>与 %1 的当前内容相同。</translation>
    </message>
    <message>
        <source>From this revision to %1 as it is now. %2</source>
        <translation>从该版本到 %1 的现状。%2</translation>
    </message>
    <message>
        <source>%1 (revision %2)</source>
        <translation>%1（版本 %2）</translation>
    </message>
    <message>
        <source>Restore revision</source>
        <translation>恢复版本</translation>
    </message>
    <message>
        <source>Revision %1 is restored; undo takes it back.</source>
        <translation>版本 %1 已恢复；可撤销。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::LayoutScatter</name>
    <message>
        <source>Step time %1, memory use %2</source>
        <translation>单步时间 %1，显存占用 %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Chart of step time against memory</source>
        <translation>单步时间与显存关系图</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::LayoutSearchPanel</name>
    <message>
        <source>Apply layout</source>
        <translation>应用布局</translation>
    </message>
    <message>
        <source>%1 considered: %2 indivisible, %3 over the memory, %4 timed; %5.</source>
        <translation>共考虑 %1 种：%2 种不可整除，%3 种超出显存，%4 种已计时；%5。</translation>
    </message>
    <message>
        <source>Stopped early.</source>
        <translation>已提前停止。</translation>
    </message>
    <message>
        <source>Add a training job and place it on a pool to search its layouts.</source>
        <translation>请添加训练作业并放置到 GPU 池上，然后搜索其布局。</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>正在搜索...</translation>
    </message>
    <message>
        <source>No layout of this space divides and fits into the memory. Use more accelerators or try the full space.</source>
        <translation>此范围内没有可整除且显存放得下的布局。请使用更多加速卡，或尝试完整范围。</translation>
    </message>
    <message>
        <source>Stopped before a layout was found.</source>
        <translation>找到布局之前已停止。</translation>
    </message>
    <message>
        <source>The plan is no longer the one that was searched. Search again.</source>
        <translation>方案已改变，与搜索时不同。请重新搜索。</translation>
    </message>
    <message>
        <source>Search tries every layout of the job that divides and fits into the memory, and ranks them by step time.</source>
        <translation>搜索会尝试该作业所有可整除且显存放得下的布局，并按单步时间排序。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常用范围</translation>
    </message>
    <message>
        <source>Full space</source>
        <translation>完整范围</translation>
    </message>
    <message>
        <source>Layouts to try</source>
        <translation>尝试的布局范围</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>Apply this layout</source>
        <translation>应用此布局</translation>
    </message>
    <message>
        <source>Give the job the chosen layout (double click); extra in flight stays, undo takes it back</source>
        <translation>将所选布局用于该作业（双击亦可）；额外在途微批次保持不变，可撤销</translation>
    </message>
    <message>
        <source>Diamonds: no other layout is both faster and smaller. Click a mark to choose its layout.</source>
        <translation>菱形：没有其他布局既更快又更省显存。单击标记可选中其布局。</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>TP inside the scale-up domain, CP up to 8, micro-batches up to 16, 1F1B, interleaved and ZB-H1, ZeRO 1 and 3, TP overlap none and ring</source>
        <translation>TP 不超出纵向扩展域，CP 至多 8，微批次至多 16，1F1B、交错和 ZB-H1，ZeRO 1 和 3，TP 重叠为无或环形</translation>
    </message>
    <message>
        <source>Every TP, PP, micro-batch and number of chunks that divides, ZeRO 0, 1 and 3, all overlaps, offload and both rank orders; seconds</source>
        <translation>所有可整除的 TP、PP、微批次和分块数，ZeRO 0、1 和 3，全部重叠方式、卸载和两种 rank 顺序；需要数秒</translation>
    </message>
    <message>
        <source>The full space, and all schedules, ZeRO 2 and short slices of CP; up to a minute</source>
        <translation>完整范围，另加全部调度、ZeRO 2 和较短的 CP 切片；至多一分钟</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::LayoutTable</name>
    <message>
        <source>sequence</source>
        <translation>序列并行</translation>
    </message>
    <message>
        <source>DP overlap</source>
        <translation>DP 重叠</translation>
    </message>
    <message>
        <source>present</source>
        <translation>当前布局</translation>
    </message>
    <message>
        <source>%1, +%2</source>
        <translation>%1，+%2</translation>
    </message>
    <message>
        <source>on the Pareto front</source>
        <translation>位于帕累托前沿</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Against now</source>
        <translation>与当前相比</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>微批次</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Also on</source>
        <translation>另外启用</translation>
    </message>
    <message>
        <source>Loses most by</source>
        <translation>主要差在</translation>
    </message>
    <message>
        <source>On the Pareto front: no other layout is both faster and smaller</source>
        <translation>位于帕累托前沿：没有其他布局既更快又更省显存</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>The part of the step that is most above that of the fastest layout</source>
        <translation>单步中比最快布局多出最多的部分</translation>
    </message>
    <message>
        <source>Layouts found</source>
        <translation>找到的布局</translation>
    </message>
    <message>
        <source>TP overlap: %1</source>
        <translation>TP 重叠：%1</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>offload of %1</source>
        <translation>卸载%1</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::LibraryPanel</name>
    <message>
        <source>Rename scenario</source>
        <translation>重命名方案</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>更改备注</translation>
    </message>
    <message>
        <source>Variant of %1</source>
        <translation>%1 的变体</translation>
    </message>
    <message>
        <source>its base changed since</source>
        <translation>其基准此后已改动</translation>
    </message>
    <message>
        <source>Take over what changed in the base since, after a preview</source>
        <translation>预览后采用基准此后的变化</translation>
    </message>
    <message>
        <source>This scenario is no variant, or has all of its base</source>
        <translation>该方案不是变体，或已包含基准的全部内容</translation>
    </message>
    <message>
        <source>%1 (variant)</source>
        <translation>%1（变体）</translation>
    </message>
    <message>
        <source>New variant</source>
        <translation>新建变体</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Duplicate scenario</source>
        <translation>复制方案</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Update from base...</source>
        <translation>从基准更新…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Filter by name, tag or note</source>
        <translation>按名称、标签或备注筛选</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>A copy of this scenario that can follow it</source>
        <translation>可跟随原方案更新的副本</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A copy that stands by itself</source>
        <translation>独立的副本</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>See and restore saved revisions</source>
        <translation>查看并恢复已保存的版本</translation>
    </message>
    <message>
        <source>Remove the scenario from the project; undo brings it back</source>
        <translation>从项目中删除该方案；可用撤销恢复</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>words, with commas</source>
        <translation>词，以逗号分隔</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::LinePanel</name>
    <message>
        <source>Join two sites with fibre to see its amplifiers and what each coherent mode has left on it.</source>
        <translation>用光纤连接两个站点，即可查看其放大器以及各相干模式的余量。</translation>
    </message>
    <message>
        <source>No amplifier of the catalogue makes up for a span of this loss. Set a shorter amplifier spacing of the link.</source>
        <translation>目录中没有放大器能补偿如此大的跨段损耗。请缩短该链路的放大器间距。</translation>
    </message>
    <message>
        <source>No mode whose needs are known reaches the other end.</source>
        <translation>没有已知需求的模式能到达对端。</translation>
    </message>
    <message>
        <source>Most capacity: %1, %2 a fibre pair.</source>
        <translation>容量最大：%1，每对光纤 %2。</translation>
    </message>
    <message>
        <source>too much dispersion</source>
        <translation>色散过大</translation>
    </message>
    <message>
        <source>too noisy</source>
        <translation>噪声过大</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Fibre link</source>
        <translation>光纤链路</translation>
    </message>
    <message>
        <source>Use this mode</source>
        <translation>采用此模式</translation>
    </message>
    <message>
        <source>All light paths over this link take the chosen mode; undo takes it back</source>
        <translation>该链路上的所有光路改用所选模式；可撤销</translation>
    </message>
    <message>
        <source>Coherent modes on this line</source>
        <translation>此线路上的相干模式</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>GSNR, dB</source>
        <translation>信噪比 GSNR（dB）</translation>
    </message>
    <message>
        <source>Needs, dB</source>
        <translation>需求（dB）</translation>
    </message>
    <message>
        <source>Margin, dB</source>
        <translation>余量（dB）</translation>
    </message>
    <message>
        <source>Dispersion, ps/nm</source>
        <translation>色散（ps/nm）</translation>
    </message>
    <message>
        <source>Channels a pair</source>
        <translation>每对通道数</translation>
    </message>
    <message>
        <source>Capacity a pair</source>
        <translation>每对容量</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Signal over all noise in 0.1 nm, mean of a full band</source>
        <translation>0.1 nm 内信号与全部噪声之比，满载频带的平均值</translation>
    </message>
    <message>
        <source>GSNR less the mode&apos;s need and the system margin</source>
        <translation>GSNR 减去模式需求和系统余量</translation>
    </message>
    <message>
        <source>Spans: %1 × %2, %3 each; %4, noise figure %5 dB.</source>
        <translation>跨段：%1 × %2，每段损耗 %3；%4，噪声系数 %5 dB。</translation>
    </message>
    <message>
        <source>A line needs a length.</source>
        <translation>线路需要有长度。</translation>
    </message>
    <message>
        <source>No amplifier makes up for span %1. Split it, or give it less loss or another amplifier, under Spans.</source>
        <translation>没有放大器能补偿第 %1 跨段。请在“跨段”中将其拆分、减少损耗或换用放大器。</translation>
    </message>
    <message>
        <source>Spans: %1, %2 in all.</source>
        <translation>跨段：%1 段，共 %2。</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>跨段</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>频谱</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>GSNR %1 dB in 0.1 nm: amplifiers alone %2 dB, interference alone %3 dB, transmitter with add and drop alone %4 dB.</source>
        <translation>0.1 nm 内 GSNR %1 dB：仅放大器 %2 dB，仅干扰 %3 dB，仅发射机与上下路 %4 dB。</translation>
    </message>
    <message>
        <source>Needs %1 dB: %2.</source>
        <translation>需要 %1 dB：%2。</translation>
    </message>
    <message>
        <source>Sources give %1 to %2 dB, a margin of %3 to %4 dB.</source>
        <translation>各来源给出 %1 至 %2 dB，余量为 %3 至 %4 dB。</translation>
    </message>
    <message>
        <source>Margin: GSNR less the need and %1 dB of system margin.</source>
        <translation>余量：GSNR 减去需求和 %1 dB 系统余量。</translation>
    </message>
    <message>
        <source>Said to reach %1 km: %2.</source>
        <translation>据称可达 %1 km：%2。</translation>
    </message>
    <message>
        <source>%1 to %2, derived</source>
        <translation>%1 至 %2，推导</translation>
    </message>
    <message>
        <source>need not known, by reach alone</source>
        <translation>需求未知，仅按传输距离判断</translation>
    </message>
    <message>
        <source>fits, need derived</source>
        <translation>可用，需求为推导</translation>
    </message>
    <message>
        <source>may fit, need derived</source>
        <translation>可能可用（所需信噪比为推导值）</translation>
    </message>
    <message>
        <source>too noisy, need derived</source>
        <translation>噪声过大，需求为推导</translation>
    </message>
    <message>
        <source>No source states its need. Derived: Shannon&apos;s limit at its rate and symbol rate, and what modes of its family need beyond theirs: %1 to %2 dB.</source>
        <translation>没有来源给出其需求。推导：按其速率和符号率的香农极限，加上同族模式超出各自极限的量：%1 至 %2 dB。</translation>
    </message>
    <message>
        <source>C: %1 dB, L: %2 dB. Raman transfer takes power from C and gives it to L; the amplifiers undo the tilt, the worse band counts.</source>
        <translation>C：%1 dB，L：%2 dB。拉曼转移把功率从 C 带移到 L 带；放大器补偿倾斜，以较差的波段为准。</translation>
    </message>
    <message>
        <source>ROADMs between spans: %1 dB of polarisation-dependent loss, a penalty of %2 dB.</source>
        <translation>跨段间的 ROADM：偏振相关损耗 %1 dB，代价 %2 dB。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::LineProfile</name>
    <message>
        <source>Power and signal to noise along the line</source>
        <translation>沿线功率与信噪比</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Mean power of a channel, and mean GSNR in 0.1 nm of the line alone, after each element</source>
        <translation>每个元件之后的每通道平均功率，以及仅由线路产生的 0.1 nm 平均 GSNR</translation>
    </message>
    <message>
        <source>Power, dBm</source>
        <translation>功率（dBm）</translation>
    </message>
    <message>
        <source>GSNR, dB</source>
        <translation>信噪比 GSNR（dB）</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::MainWindow</name>
    <message>
        <source>Computing...</source>
        <translation>正在计算...</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>检查结果 (%1)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>规划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>情景分析</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Scenarios of this project</source>
        <translation>本项目的方案</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>%1[*] – Spanwright</source>
        <translation>%1[*] – Spanwright</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Spanwright projects (*.spanwright);;Scenarios in JSON (*.json)</source>
        <translation>Spanwright 项目 (*.spanwright);;JSON 格式的方案 (*.json)</translation>
    </message>
    <message>
        <source>a project that was never saved</source>
        <translation>一个从未保存的项目</translation>
    </message>
    <message>
        <source>Recover unsaved work?</source>
        <translation>恢复未保存的工作？</translation>
    </message>
    <message>
        <source>Spanwright ended unexpectedly while %1 had unsaved changes. A copy of %2 is there.</source>
        <translation>Spanwright 意外退出时，%1 有未保存的更改。现有一份 %2 的副本。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard the copy</source>
        <translation>丢弃副本</translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation>恢复未保存的工作</translation>
    </message>
    <message>
        <source>Save the changes first?</source>
        <translation>先保存更改吗？</translation>
    </message>
    <message>
        <source>The project has changes that are not saved.</source>
        <translation>项目有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Spanwright projects (*.spanwright)</source>
        <translation>Spanwright 项目 (*.spanwright)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Import scenario</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Scenarios in JSON (*.json)</source>
        <translation>JSON 格式的方案 (*.json)</translation>
    </message>
    <message>
        <source>Export scenario</source>
        <translation>导出方案</translation>
    </message>
    <message>
        <source>Scenario written to %1</source>
        <translation>方案已写入 %1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Every field takes a number with a unit: 120 km, 3.2 Tb/s, 50 us, 1.2 GW. The decimal mark is a point.</source>
        <translation>每个字段都接受带单位的数值：120 km、3.2 Tb/s、50 us、1.2 GW。小数点用 “.”。</translation>
    </message>
    <message>
        <source>The strip above the canvas shows the headline figures; click one to see its formula, the values in it, and the source of each.</source>
        <translation>画布上方的指标栏显示关键指标；单击任一指标，可查看其公式、代入的数值及各自的来源。</translation>
    </message>
    <message>
        <source>Low and high are P10 and P90 from the uncertain inputs and the model&apos;s own error. Compare with published runs before trusting a decimal: spanwright-cli validate.</source>
        <translation>低值和高值是不确定输入与模型自身误差的 P10 和 P90。采信小数位之前，请先与已公开的训练对比：spanwright-cli validate。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Next: drag a GPU pool from the palette onto the map.</source>
        <translation>下一步：从组件栏将 GPU 池拖到地图上。</translation>
    </message>
    <message>
        <source>Next: drag a GPU pool from the palette onto a site.</source>
        <translation>下一步：从组件栏将 GPU 池拖到站点上。</translation>
    </message>
    <message>
        <source>Next: drag from the ring of one site to another to lay a fibre link.</source>
        <translation>下一步：从一个站点的圆环拖到另一个站点，敷设光纤链路。</translation>
    </message>
    <message>
        <source>Next: add a job (Ctrl+J) to get training time, power and cost.</source>
        <translation>下一步：添加作业 (Ctrl+J)，即可得到训练时长、功率和成本。</translation>
    </message>
    <message>
        <source>Wheel zooms, middle button or Space pans, click a figure for its explanation.</source>
        <translation>滚轮缩放，中键或空格平移，单击指标可查看其说明。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Headline figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>Changes, newest last; choose one to go back to it</source>
        <translation>更改列表，最新的在最后；选择一项即可回到该状态</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>Select the job that is to train the model, or add one.</source>
        <translation>请选择要训练该模型的作业，或添加一个。</translation>
    </message>
    <message>
        <source>Import model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Model configurations (*.json)</source>
        <translation>模型配置 (*.json)</translation>
    </message>
    <message>
        <source>%1: read %2.</source>
        <translation>%1：已读取 %2。</translation>
    </message>
    <message>
        <source>Drag sites or GPU pools from the palette onto the map; a pool dropped on a site is added to it. Drag from the ring of one site to another to lay a fibre link. Select anything to edit it in the inspector.</source>
        <translation>从组件栏将站点或 GPU 池拖到地图上；拖到站点上的 GPU 池会加入该站点。从一个站点的圆环拖到另一个站点，敷设光纤链路。选择任一对象，即可在属性栏中编辑。</translation>
    </message>
    <message>
        <source>Plans AI training over several data centres.</source>
        <translation>规划跨多个数据中心的 AI 训练。</translation>
    </message>
    <message>
        <source>Licence: GPL-3.0-or-later. It comes without any warranty; figures are planning values, not offers.</source>
        <translation>许可证：GPL-3.0-or-later。不提供任何担保；各项指标为规划值，不构成报价。</translation>
    </message>
    <message>
        <source>Catalogue %1 with %2 figures, each with its source. Map: Natural Earth, public domain.</source>
        <translation>参数库 %1，含 %2 个参数，每个参数都有来源。地图：Natural Earth，公有领域。</translation>
    </message>
    <message>
        <source>About Spanwright</source>
        <translation>关于 Spanwright</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Delay rings need a site to start from.</source>
        <translation>时延圈需要一个站点作为起点。</translation>
    </message>
    <message>
        <source>Delay rings are drawn on the map: show it with M.</source>
        <translation>时延圈画在地图上：按 M 显示地图。</translation>
    </message>
    <message>
        <source>Delay rings from here</source>
        <translation>从此处显示时延圈</translation>
    </message>
    <message>
        <source>Import network</source>
        <translation>导入网络</translation>
    </message>
    <message>
        <source>Networks (*.graphml *.gml *.xml *.geojson *.kml *.kmz *.csv *.json);;All files (*)</source>
        <translation>网络文件 (*.graphml *.gml *.xml *.geojson *.kml *.kmz *.csv *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>CSV of the sites</source>
        <translation>站点 CSV</translation>
    </message>
    <message>
        <source>CSV of the fibre links</source>
        <translation>光纤链路 CSV</translation>
    </message>
    <message>
        <source>GNPy topology</source>
        <translation>GNPy 拓扑</translation>
    </message>
    <message>
        <source>GNPy files (*.json)</source>
        <translation>GNPy 文件 (*.json)</translation>
    </message>
    <message>
        <source>GNPy equipment</source>
        <translation>GNPy 设备库</translation>
    </message>
    <message>
        <source>Export network</source>
        <translation>导出网络</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>Network written to %1.</source>
        <translation>网络已写入 %1。</translation>
    </message>
    <message>
        <source>Power and cost</source>
        <translation>功率与成本</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>模型规模</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Line shows spans, amplifiers and what each coherent mode has left; Traffic what jobs get of the fibre and what limits it; Failures what each single failure does, and lets you try one; Cost whose sites are, what each pays, and the cash flow in the currency you choose. R draws rings of equal round trip around a site. Drop a network file of another tool on the map to import it.</source>
        <translation>“线路”显示跨段、放大器以及各相干模式的余量；“流量”显示作业从光纤得到多少、受什么限制；“故障”显示每种单点故障的影响，并可试其一；“成本”显示站点归谁所有、各付多少，以及按所选货币的现金流。按 R 在站点周围画出等往返时延圈。把其他工具的网络文件拖到地图上即可导入。</translation>
    </message>
    <message>
        <source>Model size weighs a small model against a large one of the same quality: what training and all served tokens cost together, by published scaling laws.</source>
        <translation>“模型规模”在同等质量下权衡小模型与大模型：按已发表的扩展定律，比较训练与全部服务 token 的总成本。</translation>
    </message>
    <message>
        <source>CSV of the demands</source>
        <translation>业务需求的 CSV</translation>
    </message>
    <message>
        <source>GNPy services: demands and jobs</source>
        <translation>GNPy 业务：业务需求和作业</translation>
    </message>
    <message>
        <source>GNPy services: light paths</source>
        <translation>GNPy 业务：光路</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>另存为模板</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>%1 stands among the templates of the start screen.</source>
        <translation>%1 已列入起始页的模板。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>All panels</source>
        <translation>所有面板</translation>
    </message>
    <message>
        <source>Left panels</source>
        <translation>左侧面板</translation>
    </message>
    <message>
        <source>Right panels</source>
        <translation>右侧面板</translation>
    </message>
    <message>
        <source>Bottom panels</source>
        <translation>底部面板</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>GPU pool</source>
        <translation>GPU 池</translation>
    </message>
    <message>
        <source>Fibre link</source>
        <translation>光纤链路</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Draw sites</source>
        <translation>绘制站点</translation>
    </message>
    <message>
        <source>Drag a GPU pool from the palette onto the canvas, or choose one and press Enter. Two of them, some way apart, make the question of distance.</source>
        <translation>将 GPU 池从“组件”栏拖到画布上，或选中后按回车。两个相隔一定距离的池就构成了距离问题。</translation>
    </message>
    <message>
        <source>Lay a fibre link</source>
        <translation>敷设光纤链路</translation>
    </message>
    <message>
        <source>Drag from the ring of one site to the other. The link says its length, its one-way delay and what it carries.</source>
        <translation>从一个站点的圆环拖到另一个站点。链路会标出长度、单向时延和承载的流量。</translation>
    </message>
    <message>
        <source>Add a job</source>
        <translation>添加作业</translation>
    </message>
    <message>
        <source>This button, or %1, adds a training job on all pools. Its model, tokens and layout are in the inspector.</source>
        <translation>此按钮或 %1 会在所有池上添加一个训练作业。其模型、token 数和并行布局在“属性”面板中。</translation>
    </message>
    <message>
        <source>Read what it costs</source>
        <translation>读出代价</translation>
    </message>
    <message>
        <source>Each figure has a range and a change. Click one: its explanation shows the formula, the values in it, the source of each, and measured runs beside it.</source>
        <translation>每个指标都有区间和变化量。点击任意一个：解释中有公式、代入的数值、各自的来源，以及相近的实测运行。</translation>
    </message>
    <message>
        <source>Mend what is wrong</source>
        <translation>修正问题</translation>
    </message>
    <message>
        <source>Findings name the item, the reason and what helps; the button beside one does it, and undo takes it back. %1 finds every action by its name.</source>
        <translation>检查结果会指出对象、原因和办法；旁边的按钮直接执行，撤销可收回。%1 可按名称找到任何操作。</translation>
    </message>
    <message>
        <source>Arran&amp;ge</source>
        <translation>排列(&amp;G)</translation>
    </message>
    <message>
        <source>L&amp;ayers</source>
        <translation>图层(&amp;A)</translation>
    </message>
    <message>
        <source>Sites are arranged on the plain canvas: hide the map with M.</source>
        <translation>排列站点须在空白画布上：按 M 隐藏地图。</translation>
    </message>
    <message>
        <source>Select at least %1 sites.</source>
        <translation>请至少选择 %1 个站点。</translation>
    </message>
    <message>
        <source>Built with Qt %1, QCustomPlot, SQLite, GeographicLib, nlohmann/json, pugixml, libzip and libxlsxwriter.</source>
        <translation>基于 Qt %1、QCustomPlot、SQLite、GeographicLib、nlohmann/json、pugixml、libzip 和 libxlsxwriter 构建。</translation>
    </message>
    <message>
        <source>Result figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Pinned to slide %1 of the presentation; Shift+F11 shows them.</source>
        <translation>已加入演示文稿的第 %1 张幻灯片；按 Shift+F11 查看。</translation>
    </message>
    <message>
        <source>That is on the last slide already.</source>
        <translation>它已在最后一张幻灯片上。</translation>
    </message>
    <message>
        <source>There are no slides yet: add some, or let Spanwright suggest them.</source>
        <translation>还没有幻灯片：请添加，或让 Spanwright 给出建议。</translation>
    </message>
    <message>
        <source>&amp;Tabs and panels</source>
        <translation>标签页与面板(&amp;T)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg *.bmp *.gif)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg *.bmp *.gif)</translation>
    </message>
    <message>
        <source>There is no background image.</source>
        <translation>没有背景图。</translation>
    </message>
    <message>
        <source>O&amp;pen recent</source>
        <translation>最近打开(&amp;P)</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::MergeDialog</name>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Update from base</source>
        <translation>从基准更新</translation>
    </message>
    <message>
        <source>What the base brings</source>
        <translation>基准带来的变化</translation>
    </message>
    <message>
        <source>Changed in both</source>
        <translation>双方都改动</translation>
    </message>
    <message>
        <source>Changed in both: which value stands?</source>
        <translation>双方都改动：保留哪个值？</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准方案</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Which value stands</source>
        <translation>保留哪个值</translation>
    </message>
    <message>
        <source>%1 takes what changed in %2 since. %3</source>
        <translation>%1 采用 %2 此后的变化。%3</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::Minimap</name>
    <message>
        <source>Small map of the whole plan</source>
        <translation>整个规划的概览图</translation>
    </message>
    <message>
        <source>Drag the frame to move the view; double-click shows the whole plan.</source>
        <translation>拖动方框移动视图；双击显示整个规划。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::NetworkPreview</name>
    <message>
        <source>Import network</source>
        <translation>导入网络</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n 个站点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fibre link(s)</source>
        <translation>
            <numerusform>%n 条光纤链路</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would add %2 and %3.</source>
        <translation>%1 将添加 %2、%3。</translation>
    </message>
    <message numerus="yes">
        <source>%1 would add %2 and %3, and link to %n site(s) that are there.</source>
        <translation>
            <numerusform>%1 将添加 %2、%3，并接入已有的 %n 个站点。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>将添加的内容</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place, ends or mode</source>
        <translation>位置、两端或模式</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>What was passed over or filled in</source>
        <translation>略去或补充的内容</translation>
    </message>
    <message>
        <source>Nothing was passed over or filled in.</source>
        <translation>没有略去或补充任何内容。</translation>
    </message>
    <message>
        <source>Passed over or filled in:</source>
        <translation>略去或补充的内容：</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n demand(s).</source>
        <translation>
            <numerusform>其中有 %n 个业务需求。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file states no &amp;unit. One of its capacities and demands is:</source>
        <translation>文件未说明单位(&amp;U)。容量和业务需求的一个单位为：</translation>
    </message>
    <message>
        <source>Length, rate or number</source>
        <translation>长度、速率或数量</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::OwnerRows</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>采用价格</translation>
    </message>
    <message>
        <source>The cloud of the catalogue whose prices hold where none is entered</source>
        <translation>未输入价格时采用目录中哪一家云的价格</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::OwnerRows::Q</name>
    <message>
        <source>of the catalogue</source>
        <translation>取目录值</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::Palette</name>
    <message>
        <source>Palette</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Exchange or hut</source>
        <translation>局站或中继机房</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>A data centre without accelerators yet. Drag it onto the map, or press Enter.</source>
        <translation>尚无加速卡的数据中心。拖到地图上，或按 Enter。</translation>
    </message>
    <message>
        <source>A place where fibres meet; it holds no accelerators.</source>
        <translation>光纤交汇之处；没有加速卡。</translation>
    </message>
    <message>
        <source>GPU pools of 512</source>
        <translation>512 块的 GPU 池</translation>
    </message>
    <message>
        <source>Drag it onto the map for a new site with 512 of them, or onto a site to add the pool there. Number and type are changed in the inspector.</source>
        <translation>拖到地图上，新建一个含 512 块该加速卡的站点；或拖到站点上，将 GPU 池加入该站点。数量和型号可在属性栏中修改。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::PeriodModel</name>
    <message>
        <source>the site&apos;s</source>
        <translation>站点的</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>起始月</translation>
    </message>
    <message>
        <source>To month</source>
        <translation>结束月</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日类型</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>起始小时</translation>
    </message>
    <message>
        <source>To hour</source>
        <translation>结束小时</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Enter a whole number of %1 to %2.</source>
        <translation>请输入 %1 至 %2 的整数。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::PlanTree</name>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Sites (%1)</source>
        <translation>站点 (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fibre links (%1)</source>
        <translation>光纤链路 (%1)</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>作业 (%1)</translation>
    </message>
    <message>
        <source>%1 accelerators</source>
        <translation>%1 块加速卡</translation>
    </message>
    <message>
        <source>has an error</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation>有警告</translation>
    </message>
    <message>
        <source>peak power %1</source>
        <translation>峰值功率 %1</translation>
    </message>
    <message>
        <source>site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>fibre link</source>
        <translation>光纤链路</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>GPU pool</source>
        <translation>GPU 池</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>serving job</source>
        <translation>推理服务作业</translation>
    </message>
    <message>
        <source>training job</source>
        <translation>训练作业</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>备注：%1</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::PowerPanel</name>
    <message>
        <source>Draw a site with accelerators, to see what it draws from its grid, where the power goes and what it costs.</source>
        <translation>画一个带加速卡的站点，即可查看它从电网取用的功率、功率的去向和成本。</translation>
    </message>
    <message>
        <source>Add a job and place it on a pool, to see this measure by site and category.</source>
        <translation>添加作业并放置到 GPU 池上，即可按站点和类别查看此项。</translation>
    </message>
    <message>
        <source>Add a GPU pool to a site: without accelerators no power flows.</source>
        <translation>请在站点中添加 GPU 池：没有加速卡就没有功率流动。</translation>
    </message>
    <message>
        <source>Arrow keys go from part to part, Enter explains one. The table beside it holds the same figures.</source>
        <translation>方向键在各部分之间移动，回车查看说明。旁边的表格含有相同的数字。</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Mean, peak and swing of each site against its power cap; rates of each job</source>
        <translation>各站点的平均、峰值和摆幅与其功率上限的对照；各作业的单价</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Power, energy, carbon or cost, by site and by what it is for</source>
        <translation>功率、能耗、碳排放或成本，按站点和用途划分</translation>
    </message>
    <message>
        <source>Flow of power</source>
        <translation>功率流向</translation>
    </message>
    <message>
        <source>From each grid over cooling, hosts and waiting to model FLOPs</source>
        <translation>从各电网经制冷、主机和等待到模型浮点运算</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The same figures as a table; Ctrl+C copies it</source>
        <translation>以表格显示相同的数字；Ctrl+C 复制</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Power and cost</source>
        <translation>功率与成本</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::Presenter</name>
    <message>
        <source>Presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>What the slider moves</source>
        <translation>滑块调节的参数</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>恢复规划值</translation>
    </message>
    <message>
        <source>Put the slider back to the plan</source>
        <translation>把滑块放回规划值</translation>
    </message>
    <message>
        <source>as planned: %1</source>
        <translation>规划值：%1</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1（规划值 %2）</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::QuantityEdit</name>
    <message>
        <source>mixed</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>最可能</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>%1 的来源</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Back to the usual value</source>
        <translation>恢复常用值</translation>
    </message>
    <message>
        <source>Back to the usual value: %1</source>
        <translation>恢复常用值：%1</translation>
    </message>
    <message>
        <source>low, likely, high and source of a new scenario</source>
        <translation>新方案的低、可能、高值及来源</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>范围：%1 至 %2</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::QuotationDialog</name>
    <message>
        <source>Check a quotation</source>
        <translation>核对公开说法</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ReportDialog</name>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Choose...</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Print preview...</source>
        <translation>打印预览(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Sections of the report, in their order</source>
        <translation>报告的章节及其顺序</translation>
    </message>
    <message>
        <source>Space takes a section in or out; drag it, or press Alt and an arrow, to move it</source>
        <translation>空格键选入或去掉章节；拖动，或按 Alt 加上下箭头，可移动章节</translation>
    </message>
    <message>
        <source>PNG or SVG file</source>
        <translation>PNG 或 SVG 文件</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>移除徽标</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>HTML, one file</source>
        <translation>HTML，单个文件</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV, exact numbers</source>
        <translation>CSV，精确数值</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel 工作簿 (XLSX)</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>徽标(&amp;L)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation>章节(&amp;S)</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
    <message>
        <source>Choose at least one section.</source>
        <translation>请至少选择一个章节。</translation>
    </message>
    <message>
        <source>The logo is no PNG or SVG picture that can be read; it is left out.</source>
        <translation>徽标不是可读取的 PNG 或 SVG 图片，已略去。</translation>
    </message>
    <message>
        <source>CSV holds the numbers as they were computed, of figures, findings, step, memory, power, cost and assumptions. It has no logo.</source>
        <translation>CSV 含按计算结果的数值：指标、检查结果、训练步、显存、功率、成本和假设；不含徽标。</translation>
    </message>
    <message>
        <source>Markdown holds the tables; it has no pictures and no logo.</source>
        <translation>Markdown 含各表格；不含图片和徽标。</translation>
    </message>
    <message>
        <source>The workbook has a sheet for each section, assumptions on the first one, and the numbers as they were computed on the last.</source>
        <translation>工作簿每个章节一张工作表，假设在第一张，按计算结果的数值在最后一张。</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Reports (*.%1)</source>
        <translation>报告 (*.%1)</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>The printer does not take the report.</source>
        <translation>打印机无法打印该报告。</translation>
    </message>
    <message>
        <source>The studies of this plan are running; their tables follow.</source>
        <translation>本规划的研究正在计算，完成后列出其表格。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ReportPages</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ResultsPanel</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Not computed; see the findings</source>
        <translation>未计算；请看检查结果</translation>
    </message>
    <message>
        <source>Double-click or Enter: formula, values and sources.</source>
        <translation>双击或按 Enter：公式、数值和来源。</translation>
    </message>
    <message>
        <source>Add a job to see figures.</source>
        <translation>添加作业即可看到指标。</translation>
    </message>
    <message>
        <source>Ours, %1</source>
        <translation>本方案，%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%2，%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>How the sites share the work</source>
        <translation>各站点如何分担工作</translation>
    </message>
    <message>
        <source>Layers or micro-batches by the speed of each site&apos;s accelerators; the time is that in which its busiest rank works in a step.</source>
        <translation>按各站点加速器的速度分配层或微批;时间为每步中该站点最忙的进程工作的时长。</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s), %1 layers each</source>
        <translation>
            <numerusform>%n 个阶段,每个 %1 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s), %1 micro-batches each</source>
        <translation>
            <numerusform>%n 个副本,每个 %1 个微批</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::RunScatter</name>
    <message>
        <source>Exact</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>Measured step</source>
        <translation>实测单步时间</translation>
    </message>
    <message>
        <source>Predicted step</source>
        <translation>预测单步时间</translation>
    </message>
    <message>
        <source>No step to compare passes the filter.</source>
        <translation>没有可对比的单步符合筛选条件。</translation>
    </message>
    <message>
        <source>Predicted against measured step time</source>
        <translation>预测与实测单步时间对比</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::RunTable</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Measured step</source>
        <translation>实测单步时间</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Step error</source>
        <translation>单步误差</translation>
    </message>
    <message>
        <source>Measured memory</source>
        <translation>实测显存</translation>
    </message>
    <message>
        <source>Memory error</source>
        <translation>显存误差</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Forget &amp;recent files</source>
        <translation>清除最近文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts...</source>
        <translation>键盘快捷键(&amp;K)...</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts of Spanwright</source>
        <translation>Spanwright 键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>No action is called so.</source>
        <translation>没有这个名称的操作。</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>“%1”的快捷键</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;.</source>
        <translation>%1 已用于“%2”。</translation>
    </message>
    <message>
        <source>Take it from &quot;%1&quot;</source>
        <translation>从“%1”取走</translation>
    </message>
    <message>
        <source>%1 is needed to move about in fields and on the canvas.</source>
        <translation>%1 用于在输入框和画布中移动。</translation>
    </message>
    <message>
        <source>Export shortcuts</source>
        <translation>导出快捷键</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>no space or no permission</source>
        <translation>空间不足或没有权限</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find an action or keys</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>&amp;No shortcut</source>
        <translation>无快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export list...</source>
        <translation>导出列表(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Print list...</source>
        <translation>打印列表(&amp;P)...</translation>
    </message>
    <message>
        <source>PDF page (*.pdf);;HTML page (*.html)</source>
        <translation>PDF 页面 (*.pdf);;HTML 页面 (*.html)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SizeChart</name>
    <message>
        <source>%1 parameters on %2: training %3, serving %4, together %5</source>
        <translation>%1 个参数、%2：训练 %3，服务 %4，合计 %5</translation>
    </message>
    <message>
        <source>all laws</source>
        <translation>全部定律</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Parameters, billions</source>
        <translation>参数量（十亿）</translation>
    </message>
    <message>
        <source>Chart of cost against model size</source>
        <translation>成本随模型规模变化图</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SizePanel</name>
    <message>
        <source>Add a training job that can be computed to compare model sizes at its rates.</source>
        <translation>添加一个可计算的训练作业，以便按其费率比较模型规模。</translation>
    </message>
    <message>
        <source>Best size: %1 parameters on %2, %3; %4 below the compute-optimal %5.</source>
        <translation>最佳规模：%1 个参数、%2，%3；比计算最优的 %5 低 %4。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All sizes</source>
        <translation>全部规模</translation>
    </message>
    <message>
        <source>What moves it</source>
        <translation>影响因素</translation>
    </message>
    <message>
        <source>Others&apos; fits</source>
        <translation>其他拟合</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Its quality, accelerators, use and prices count</source>
        <translation>以其质量、加速卡、利用率和价格为准</translation>
    </message>
    <message>
        <source>Prompt and answer tokens over the model&apos;s life; empty: as many as it is trained on</source>
        <translation>模型生命周期内的提示与回答 token 数；留空：与训练 token 数相同</translation>
    </message>
    <message>
        <source>Of the model whose quality is to be reached; empty: the job&apos;s</source>
        <translation>要达到其质量的模型的参数量；留空：取该作业的值</translation>
    </message>
    <message>
        <source>That this model is trained on; empty: the job&apos;s</source>
        <translation>该模型的训练 token 数；留空：取该作业的值</translation>
    </message>
    <message>
        <source>Or a loss</source>
        <translation>或指定损失</translation>
    </message>
    <message>
        <source>By the chosen law, nats a token, instead of a model; empty: that of the model</source>
        <translation>按所选定律，以 nat/token 计，代替模型；留空：取该模型的损失</translation>
    </message>
    <message>
        <source>Use in serving</source>
        <translation>服务利用率</translation>
    </message>
    <message>
        <source>Share of the 16-bit peak that serving makes use of; empty: the catalogue&apos;s, with its range</source>
        <translation>服务时利用的 16 位峰值算力占比；留空：取参数库的值及其范围</translation>
    </message>
    <message>
        <source>Made least</source>
        <translation>最小化目标</translation>
    </message>
    <message>
        <source>Cost by a method, energy, or FLOPs that count alike in training and serving</source>
        <translation>按某种方法的成本、能耗，或训练与服务同等计的浮点运算量</translation>
    </message>
    <message>
        <source>Scaling law</source>
        <translation>扩展定律</translation>
    </message>
    <message>
        <source>Published fit of the loss by parameters and training tokens</source>
        <translation>已发表的损失随参数量和训练 token 数变化的拟合</translation>
    </message>
    <message>
        <source>Chart or table</source>
        <translation>图表或表格</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>结果的依据</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>模型规模</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SlideSource</name>
    <message>
        <source>Length of the route</source>
        <translation>路由长度</translation>
    </message>
    <message>
        <source>Length of %1</source>
        <translation>%1 的长度</translation>
    </message>
    <message>
        <source>Wavelengths on each link</source>
        <translation>每条链路的波长数</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SlideView</name>
    <message>
        <source>Slide: %1</source>
        <translation>幻灯片：%1</translation>
    </message>
    <message>
        <source>No slide</source>
        <translation>没有幻灯片</translation>
    </message>
    <message>
        <source>No slide yet. Add one, or let the deck be suggested from the plan.</source>
        <translation>还没有幻灯片。请添加一张，或由规划生成建议的一组。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SlidesDialog</name>
    <message>
        <source>Change title of slide</source>
        <translation>修改幻灯片标题</translation>
    </message>
    <message>
        <source>Change text of slide</source>
        <translation>修改幻灯片文字</translation>
    </message>
    <message>
        <source>Change scenario of slide</source>
        <translation>修改幻灯片的方案</translation>
    </message>
    <message>
        <source>Change study of slide</source>
        <translation>修改幻灯片的研究</translation>
    </message>
    <message>
        <source>Change figure of slide</source>
        <translation>修改幻灯片的指标</translation>
    </message>
    <message>
        <source>Change figures of slide</source>
        <translation>修改幻灯片的各项指标</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Add a slide</source>
        <translation>添加幻灯片</translation>
    </message>
    <message>
        <source>&amp;Suggest slides</source>
        <translation>建议幻灯片(&amp;S)</translation>
    </message>
    <message>
        <source>Adds a cover, the drawing, headline figures, step time, what distance does, and the findings</source>
        <translation>添加封面、拓扑图、关键指标、单步时间、距离影响和检查结果</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Dupli&amp;cate</source>
        <translation>复制一份(&amp;C)</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文字(&amp;X)</translation>
    </message>
    <message>
        <source>Sce&amp;nario</source>
        <translation>方案(&amp;N)</translation>
    </message>
    <message>
        <source>Stud&amp;y</source>
        <translation>研究(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>指标(&amp;F)</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>各项指标(&amp;G)</translation>
    </message>
    <message>
        <source>Lines beneath what is shown</source>
        <translation>显示在内容下方的文字</translation>
    </message>
    <message>
        <source>Light, as on paper</source>
        <translation>浅色，如同纸面</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>与窗口相同的颜色</translation>
    </message>
    <message>
        <source>Colours of the slides</source>
        <translation>幻灯片颜色</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>放映(&amp;P)</translation>
    </message>
    <message>
        <source>Full screen from this slide on; Escape ends it</source>
        <translation>从这张幻灯片开始全屏放映，按 Esc 结束</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add slide</source>
        <translation>添加一张幻灯片</translation>
    </message>
    <message>
        <source>Suggest slides</source>
        <translation>建议幻灯片</translation>
    </message>
    <message>
        <source>Move slide</source>
        <translation>移动幻灯片</translation>
    </message>
    <message>
        <source>Duplicate slide</source>
        <translation>复制幻灯片</translation>
    </message>
    <message>
        <source>Delete slide</source>
        <translation>删除幻灯片</translation>
    </message>
    <message>
        <source>Export slides</source>
        <translation>导出幻灯片</translation>
    </message>
    <message>
        <source>Slides as one PDF, or as numbered pictures (*.pdf *.png)</source>
        <translation>幻灯片：一个 PDF 或按序号的图片 (*.pdf *.png)</translation>
    </message>
    <message>
        <source>Slides written to %1</source>
        <translation>幻灯片已写入 %1</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SpanModel</name>
    <message>
        <source>as the link: %1</source>
        <translation>同链路：%1</translation>
    </message>
    <message>
        <source>the quietest at its gain</source>
        <translation>该增益下噪声最低者</translation>
    </message>
    <message>
        <source>none has this gain</source>
        <translation>无此增益的放大器</translation>
    </message>
    <message>
        <source>Designed: enter the spans by hand to change it</source>
        <translation>自动设计的结果：手动输入跨段后即可更改</translation>
    </message>
    <message>
        <source>Fibre, two connectors and what was entered beside; the amplifier&apos;s gain</source>
        <translation>光纤、两个连接器及附加损耗之和；即放大器增益</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>跨段</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>光纤</translation>
    </message>
    <message>
        <source>Extra loss</source>
        <translation>附加损耗</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Amplifier</source>
        <translation>放大器</translation>
    </message>
    <message>
        <source>Noise figure, dB</source>
        <translation>噪声系数（dB）</translation>
    </message>
    <message>
        <source>Change span %1 of %2</source>
        <translation>更改 %2 的第 %1 跨段</translation>
    </message>
    <message>
        <source>ROADM</source>
        <translation>ROADM</translation>
    </message>
    <message>
        <source>amplifiers</source>
        <translation>放大器</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>末端</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SpanTable</name>
    <message>
        <source>Enter spans by hand</source>
        <translation>手动输入跨段</translation>
    </message>
    <message>
        <source>Design the spans</source>
        <translation>自动设计跨段</translation>
    </message>
    <message>
        <source>Starts from the designed spans; each then has a length, fibre, extra loss and amplifier of its own</source>
        <translation>从自动设计的跨段开始；每段可有各自的长度、光纤、附加损耗和放大器</translation>
    </message>
    <message>
        <source>At most %1 spans can be entered by hand. Set a longer amplifier spacing of the link.</source>
        <translation>最多可手动输入 %1 个跨段。请加大该链路的放大器间距。</translation>
    </message>
    <message>
        <source>Split span</source>
        <translation>拆分跨段</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>删除跨段</translation>
    </message>
    <message>
        <source>Spans of the link</source>
        <translation>链路的跨段</translation>
    </message>
    <message>
        <source>Design them for me</source>
        <translation>自动设计</translation>
    </message>
    <message>
        <source>Equal spans over the same length, by the link&apos;s amplifier spacing</source>
        <translation>在相同长度上按链路的放大器间距等分</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Two halves with an amplifier between them</source>
        <translation>分为两半，中间加一个放大器</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The link becomes shorter by this span</source>
        <translation>链路随之缩短这一段</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::SpectrumView</name>
    <message>
        <source>Pair %1</source>
        <translation>第 %1 对</translation>
    </message>
    <message>
        <source>%1 × %2, %3 to %4 THz</source>
        <translation>%1 × %2，%3 至 %4 THz</translation>
    </message>
    <message>
        <source>Spectrum of the link</source>
        <translation>链路的频谱</translation>
    </message>
    <message>
        <source>Light paths with a slot: %1; free: %2 of %3.</source>
        <translation>有频隙的光路：%1；空闲：%2 / %3。</translation>
    </message>
    <message>
        <source>Light paths without a slot: %1.</source>
        <translation>无频隙的光路：%1。</translation>
    </message>
    <message>
        <source>Only the first %1 fibre pairs are looked at.</source>
        <translation>仅查看前 %1 对光纤。</translation>
    </message>
    <message>
        <source>Groups in their order, each light path into the lowest free slot of C, then of L, pair by pair; each link by itself.</source>
        <translation>按波长组顺序，每条光路依次占用 C 波段、再 L 波段中频率最低的空闲频隙，逐对光纤分配；各链路独立分配。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StartScreen</name>
    <message>
        <source>Plan AI training over several data centres: does it fit, how long does it train, what does the distance cost?</source>
        <translation>规划跨多个数据中心的 AI 训练：放得下吗，要训练多久，距离带来多大代价？</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>An empty map</source>
        <translation>一张空白地图</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>A .spanwright file, or a scenario in JSON</source>
        <translation>.spanwright 文件，或 JSON 格式的方案</translation>
    </message>
    <message>
        <source>Shows: pipeline cut over a metro distance, and what micro-batches in flight hide.</source>
        <translation>演示：在城域距离上切分流水线并行，以及在途微批次能掩盖多少。</translation>
    </message>
    <message>
        <source>Shows: hierarchical data parallelism over a long haul, beside NVIDIA&apos;s own figure.</source>
        <translation>演示：长途距离上的分层数据并行，与 NVIDIA 公布的数字对照。</translation>
    </message>
    <message>
        <source>Shows: power against the grid, energy and carbon of a very large run.</source>
        <translation>演示：超大规模训练的功率（对照电网容量）、能耗和碳排放。</translation>
    </message>
    <message>
        <source>Shows: that a campus of short links behaves almost like one site.</source>
        <translation>演示：由短链路组成的园区几乎等同于单站点。</translation>
    </message>
    <message>
        <source>Start from nothing: draw sites, link them, add a job.</source>
        <translation>从零开始：绘制站点、连接站点、添加作业。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1，修改于 %2</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Opened as a new project. Delete key: remove the template</source>
        <translation>作为新项目打开。Delete 键：删除模板</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>入门导览</translation>
    </message>
    <message>
        <source>Five steps on an empty map; later in Help</source>
        <translation>空白地图上的五个步骤；以后可从“帮助”打开</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>回到 %1</translation>
    </message>
    <message>
        <source>The open project, as it was. Esc does the same</source>
        <translation>已打开的项目，保持原样。按 Esc 也可返回</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StepBars</name>
    <message>
        <source>Chart of the parts of a step, a bar a scenario</source>
        <translation>单步时间构成图，每个方案一条</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>Place a job on a pool in each scenario to see where a step&apos;s time goes.</source>
        <translation>在每个方案中把作业放到 GPU 池上，即可查看单步时间的构成。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StepWaterfall</name>
    <message>
        <source>Step time by part</source>
        <translation>单步时间构成</translation>
    </message>
    <message>
        <source>Add a job and place it on a pool to see where a step&apos;s time goes.</source>
        <translation>添加作业并放置到 GPU 池，即可看到单步时间花在哪里。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StudyChart</name>
    <message>
        <source>at its low value</source>
        <translation>取低值时</translation>
    </message>
    <message>
        <source>at its high value</source>
        <translation>取高值时</translation>
    </message>
    <message>
        <source>Wall clock</source>
        <translation>总时长</translation>
    </message>
    <message>
        <source>Drawn runs</source>
        <translation>抽样次数</translation>
    </message>
    <message>
        <source>%1 to %2: %3 runs
%4 of the runs end by %5</source>
        <translation>%1 至 %2：%3 次
%4 的抽样在 %5 前结束</translation>
    </message>
    <message>
        <source>Chart of the study</source>
        <translation>研究图表</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>now: %1, %2</source>
        <translation>当前：%1，%2</translation>
    </message>
    <message>
        <source>over a limit</source>
        <translation>超出限制</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>现有规划</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StudyForm</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Drawn runs</source>
        <translation>抽样次数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed draws the same failures</source>
        <translation>相同的种子抽取相同的故障</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>全部合计</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>无</translation>
    </message>
    <message>
        <source>choose an input</source>
        <translation>选择输入参数</translation>
    </message>
    <message>
        <source>Does not move this figure here</source>
        <translation>在此不影响该指标</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>all that the job uses</source>
        <translation>作业使用的全部</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Spread the points over the logarithm; both ends must be above zero</source>
        <translation>按对数均匀取点；两端必须大于零</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止时限</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>May change sites</source>
        <translation>可改变站点</translation>
    </message>
    <message>
        <source>Sites may be left out or give fewer accelerators; pools that no job uses may join</source>
        <translation>可不用某些站点或减少其加速器;未被作业使用的算力池可加入</translation>
    </message>
    <message>
        <source>Rate between sites</source>
        <translation>站点之间速率</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Of training; then the cheapest plan that keeps it is the best. Without one the fastest is the best</source>
        <translation>训练的时限；满足时限的最便宜规划为最佳。未填则最快者为最佳</translation>
    </message>
    <message>
        <source>Amortised cost of the run</source>
        <translation>本次训练的摊销成本</translation>
    </message>
    <message>
        <source>Emitted during the run</source>
        <translation>本次训练期间的排放</translation>
    </message>
    <message>
        <source>Payload that any boundary between sites may need</source>
        <translation>站点之间任一边界所需净荷的上限</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StudyPanel</name>
    <message>
        <source>How far can this link be for 95 %?</source>
        <translation>这条链路最长可到多远仍保持 95 %？</translation>
    </message>
    <message>
        <source>Would hollow core help?</source>
        <translation>空芯光纤有帮助吗？</translation>
    </message>
    <message>
        <source>Distance against wavelengths</source>
        <translation>距离与波长数</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Map of two inputs</source>
        <translation>双参数图</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Finish date</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Cheapest upgrade</source>
        <translation>最低成本扩容</translation>
    </message>
    <message>
        <source>One input against a figure, a curve for each value of a second one</source>
        <translation>一个参数对一项指标的影响，第二个参数每取一值画一条曲线</translation>
    </message>
    <message>
        <source>Two inputs against a figure, with lines of equal value</source>
        <translation>两个参数对一项指标的影响，带等值线</translation>
    </message>
    <message>
        <source>How much each uncertain input moves a figure by itself</source>
        <translation>每个不确定参数单独使指标变化多少</translation>
    </message>
    <message>
        <source>The value of an input at which a figure reaches a target</source>
        <translation>指标达到目标时参数的取值</translation>
    </message>
    <message>
        <source>When the run ends, its failures drawn at random</source>
        <translation>随机抽取故障，估计训练何时结束</translation>
    </message>
    <message>
        <source>The cheapest upgrade of links with which a figure reaches a target</source>
        <translation>使指标达到目标的最低成本链路扩容</translation>
    </message>
    <message>
        <source>Change study</source>
        <translation>更改研究</translation>
    </message>
    <message>
        <source>Running...</source>
        <translation>正在运行...</translation>
    </message>
    <message>
        <source>Run computes this study for the plan as it is now.</source>
        <translation>点击“运行”，按当前规划计算此研究。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>A study answers a question about this plan by assessing many variants of it. Begin with one of these:</source>
        <translation>研究通过评估规划的多种变体来回答问题。可从以下问题开始：</translation>
    </message>
    <message>
        <source>A study answers a question about this plan by assessing many variants of it. Place a job on pools in two linked sites first.</source>
        <translation>研究通过评估规划的多种变体来回答问题。请先把作业放置到两个相连站点的 GPU 池上。</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>新建研究</translation>
    </message>
    <message>
        <source>Rename study</source>
        <translation>重命名研究</translation>
    </message>
    <message>
        <source>Duplicate study</source>
        <translation>复制研究</translation>
    </message>
    <message>
        <source>Delete study</source>
        <translation>删除研究</translation>
    </message>
    <message>
        <source>Apply upgrade</source>
        <translation>应用扩容</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Progress of the study</source>
        <translation>研究进度</translation>
    </message>
    <message>
        <source>Best plan</source>
        <translation>最佳规划</translation>
    </message>
    <message>
        <source>The layout, the cut between sites and, where asked, the sites that are best under limits</source>
        <translation>在限制条件下最佳的布局、站点间切分,以及(按需)站点</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>采用此规划</translation>
    </message>
    <message>
        <source>Pin to presentation</source>
        <translation>加入演示文稿</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::StudyResult</name>
    <message>
        <source>Export study</source>
        <translation>导出研究</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Pictures and tables (*.svg *.pdf *.png *.csv)</source>
        <translation>图片和表格 (*.svg *.pdf *.png *.csv)</translation>
    </message>
    <message>
        <source>Study written to %1</source>
        <translation>研究已写入 %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the numbers instead of the picture</source>
        <translation>用数字代替图表显示</translation>
    </message>
    <message>
        <source>Apply upgrade</source>
        <translation>应用扩容</translation>
    </message>
    <message>
        <source>Put the light paths, pairs and fibre of this bill into the plan; undo takes them back</source>
        <translation>将清单中的波长、光纤对和光纤放入规划；撤销可还原</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>The plan changed since; run again.</source>
        <translation>此后规划已更改，请重新运行。</translation>
    </message>
    <message>
        <source>Result of the study</source>
        <translation>研究结果</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>采用此规划</translation>
    </message>
    <message>
        <source>Give the job the layout, cut and placement of the chosen row, else of the best; undo takes them back</source>
        <translation>把所选行(否则为最佳)的布局、切分和放置用于该作业;可撤销</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::TariffChart</name>
    <message>
        <source>Hour of the day</source>
        <translation>一天中的小时</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Chart of the price over the day</source>
        <translation>一天内的价格图表</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::TariffDialog</name>
    <message>
        <source>Period %1</source>
        <translation>时段 %1</translation>
    </message>
    <message>
        <source>Tariff %1</source>
        <translation>电价表 %1</translation>
    </message>
    <message>
        <source>All year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>New tariff</source>
        <translation>新建电价表</translation>
    </message>
    <message>
        <source>Read a tariff</source>
        <translation>读入电价表</translation>
    </message>
    <message>
        <source>CSV of hourly prices or periods (*.csv);;All files (*)</source>
        <translation>逐时电价或时段 CSV (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Change tariff %1</source>
        <translation>更改电价表 %1</translation>
    </message>
    <message>
        <source>Remove tariff %1</source>
        <translation>删除电价表 %1</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>电价表</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Offset from UTC</source>
        <translation>与 UTC 的偏移</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>需量电费</translation>
    </message>
    <message>
        <source>Of the tariff&apos;s days and hours, in winter time; clocks that change in summer are not followed</source>
        <translation>电价表的日和小时，采用冬令时；不随夏令时变化</translation>
    </message>
    <message>
        <source>On each month&apos;s highest power</source>
        <translation>按每月最大功率</translation>
    </message>
    <message>
        <source>Add a period</source>
        <translation>添加时段</translation>
    </message>
    <message>
        <source>Remove the period</source>
        <translation>删除时段</translation>
    </message>
    <message>
        <source>Read CSV...</source>
        <translation>读入 CSV...</translation>
    </message>
    <message>
        <source>Remove the tariff</source>
        <translation>删除电价表</translation>
    </message>
    <message>
        <source>Save the tariff</source>
        <translation>保存电价表</translation>
    </message>
    <message>
        <source>Mean of the year</source>
        <translation>全年平均</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>%1 月</translation>
    </message>
    <message>
        <source>Shown month</source>
        <translation>显示的月份</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::TimelineView</name>
    <message>
        <source>%1, %2 stages, %3 micro-batches: %4, %5 idle</source>
        <translation>%1，%2 个流水级，%3 个微批次：%4，空闲 %5</translation>
    </message>
    <message>
        <source>(the first of %1)</source>
        <translation>（仅前一部分，共 %1 个微批次）</translation>
    </message>
    <message>
        <source>Pipeline work alone: data-parallel communication and the optimizer follow it. Every stage takes the time of the slowest.</source>
        <translation>仅流水线部分：数据并行通信和优化器在其后。每个流水级都按最慢者的时间计。</translation>
    </message>
    <message>
        <source>Add a training job and place it on a pool to see which stage works when.</source>
        <translation>添加训练作业并放置到 GPU 池，即可看到各流水级何时工作。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Pipeline timeline</source>
        <translation>流水线时间线</translation>
    </message>
    <message>
        <source>Show the whole step (double click). The wheel zooms, dragging moves.</source>
        <translation>显示整个训练步（双击）。滚轮缩放，拖动平移。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::Tour</name>
    <message>
        <source>✓ Done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>Skip tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>第 %1 步（共 %2 步）：%3</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一步</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::TrafficPanel</name>
    <message>
        <source>Place a job on pools of two sites that fibre joins, to see what its traffic gets and what limits it.</source>
        <translation>把作业放到由光纤相连的两个站点的算力池上，即可看到其流量得到多少、受什么限制。</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::ValidationPage</name>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>All accelerators</source>
        <translation>全部加速卡</translation>
    </message>
    <message>
        <source>All precisions</source>
        <translation>全部精度</translation>
    </message>
    <message>
        <source>Dense and mixtures</source>
        <translation>稠密与混合专家</translation>
    </message>
    <message>
        <source>%1 of %2 predicted runs are shown. %3 more published runs lack something that the engine needs.</source>
        <translation>共预测 %2 个运行，显示 %1 个。另有 %3 个公开运行缺少引擎所需的信息。</translation>
    </message>
    <message>
        <source>%1, all shown</source>
        <translation>%1，全部显示</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>已补全</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>导出对比</translation>
    </message>
    <message>
        <source>Runs and pictures (*.csv *.svg *.pdf *.png)</source>
        <translation>运行与图片 (*.csv *.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Compare with published runs</source>
        <translation>与公开运行对比</translation>
    </message>
    <message>
        <source>Predicting the published runs...</source>
        <translation>正在预测公开运行...</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Dense or mixture</source>
        <translation>稠密或混合专家</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Errors per source</source>
        <translation>各来源的误差</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Predicted against measured step time</source>
        <translation>预测与实测单步时间对比</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Step
runs</source>
        <translation>单步
运行数</translation>
    </message>
    <message>
        <source>Step
median</source>
        <translation>单步
中位数</translation>
    </message>
    <message>
        <source>Step
P90</source>
        <translation>单步
P90</translation>
    </message>
    <message>
        <source>Step
worst</source>
        <translation>单步
最大</translation>
    </message>
    <message>
        <source>Memory
runs</source>
        <translation>显存
运行数</translation>
    </message>
    <message>
        <source>Memory
median</source>
        <translation>显存
中位数</translation>
    </message>
    <message>
        <source>Memory
P90</source>
        <translation>显存
P90</translation>
    </message>
    <message>
        <source>Memory
worst</source>
        <translation>显存
最大</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>训练运行</translation>
    </message>
    <message>
        <source>Between sites</source>
        <translation>站点之间</translation>
    </message>
    <message>
        <source>Training runs, between sites</source>
        <translation>训练运行、站点之间</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::WhatIfChart</name>
    <message>
        <source>Fibre length</source>
        <translation>光纤长度</translation>
    </message>
    <message>
        <source>now: %1, %2</source>
        <translation>当前：%1，%2</translation>
    </message>
    <message>
        <source>Place a job on pools in two linked sites to see what distance does.</source>
        <translation>将作业放置到两个相连站点的 GPU 池，即可看到距离的影响。</translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation>图表的指标</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Chart of distance against a figure</source>
        <translation>指标随距离变化的图表</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>情景分析</translation>
    </message>
    <message>
        <source>Published, at least</source>
        <translation>公开结果（下限）</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公开结果</translation>
    </message>
    <message>
        <source>Pin to presentation</source>
        <translation>加入演示文稿</translation>
    </message>
    <message>
        <source>what if: %1, %2</source>
        <translation>试算：%1，%2</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::WhatIfFigures</name>
    <message>
        <source>Figures of the what-if</source>
        <translation>假设分析的指标</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::WhatIfSliders</name>
    <message>
        <source>%1; length and fibre of %2</source>
        <translation>%1；%2 的长度和光纤</translation>
    </message>
    <message>
        <source>%1; its longest route</source>
        <translation>%1；其最长路由</translation>
    </message>
    <message>
        <source>In flight (K)</source>
        <translation>在途 (K)</translation>
    </message>
    <message>
        <source>Inner steps (H)</source>
        <translation>内层步数 (H)</translation>
    </message>
    <message>
        <source>Apply what-if</source>
        <translation>应用假设</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Put these values into the plan; undo takes them back</source>
        <translation>将这些值写入规划；可撤销</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the plan as it is</source>
        <translation>恢复为当前规划</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>光纤</translation>
    </message>
    <message>
        <source>Light paths</source>
        <translation>光路</translation>
    </message>
    <message>
        <source>What-if sliders</source>
        <translation>假设分析滑块</translation>
    </message>
</context>
<context>
    <name>spanwright::widgets::Write</name>
    <message>
        <source>%1 of the catalogue</source>
        <translation>参数库中的 %1</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>There is no file {file}. Check the path.</source>
        <translation>没有文件 {file}。请检查路径。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check its permissions.</source>
        <translation>无法读取 {file}：{reason}。请检查其权限。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another folder or free some space.</source>
        <translation>无法写入 {file}：{reason}。请换一个文件夹或腾出空间。</translation>
    </message>
    <message>
        <source>{file} is not a Spanwright project. Open a .spanwright file, or import a scenario from JSON.</source>
        <translation>{file} 不是 Spanwright 项目。请打开 .spanwright 文件，或从 JSON 导入方案。</translation>
    </message>
    <message>
        <source>{file} was written by a newer Spanwright (file version {version}; this program reads up to {supported}). Update the program; the file was not touched.</source>
        <translation>{file} 由更新版本的 Spanwright 写成（文件版本 {version}；本程序最高可读 {supported}）。请升级程序；文件未被改动。</translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}. It was not touched; restore it from a backup or open its recovery copy.</source>
        <translation>{file} 已损坏：{reason}。文件未被改动；请从备份还原，或打开其恢复副本。</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened. Save under another name, or reopen it.</source>
        <translation>{file} 打开后被其他程序更改过。请另存为其他名称，或重新打开。</translation>
    </message>
    <message>
        <source>{file} is {size}; at most {limit} is read. Check that it is the right file.</source>
        <translation>{file} 大小为 {size}；最多可读 {limit}。请检查文件是否正确。</translation>
    </message>
    <message>
        <source>There is no scenario named &quot;{name}&quot; in the project. List the names by leaving --scenario out.</source>
        <translation>项目中没有名为“{name}”的方案。不带 --scenario 可列出全部名称。</translation>
    </message>
    <message>
        <source>A scenario named &quot;{name}&quot; is already there. Choose another name.</source>
        <translation>已有名为“{name}”的方案。请换一个名称。</translation>
    </message>
    <message>
        <source>The text is not JSON: {reason}.</source>
        <translation>文本不是 JSON：{reason}。</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than {limit} levels. It is not a scenario.</source>
        <translation>JSON 嵌套超过 {limit} 层。这不是方案。</translation>
    </message>
    <message>
        <source>{path} is not a key of this schema. Remove it or correct its spelling.</source>
        <translation>{path} 不是此模式的键。请删除或更正拼写。</translation>
    </message>
    <message>
        <source>{path} is missing. Add it.</source>
        <translation>缺少 {path}。请补上。</translation>
    </message>
    <message>
        <source>{path} must be {expected}, but is {found}.</source>
        <translation>{path} 必须是{expected}，实际是{found}。</translation>
    </message>
    <message>
        <source>{path} has the value {value}; it must be {expected}.</source>
        <translation>{path} 的值为 {value}；必须是 {expected}。</translation>
    </message>
    <message>
        <source>{path}: the id {id} is used twice. Give every item an id of its own.</source>
        <translation>{path}：标识 {id} 使用了两次。请让每个对象有各自的标识。</translation>
    </message>
    <message>
        <source>{path} refers to {id}, which is not in the scenario. Correct the reference or add the item.</source>
        <translation>{path} 引用了 {id}，但方案中没有它。请更正引用或添加该对象。</translation>
    </message>
    <message>
        <source>The schema is &quot;{schema}&quot;; expected &quot;{expected}&quot;.</source>
        <translation>模式为“{schema}”；应为“{expected}”。</translation>
    </message>
    <message>
        <source>The schema &quot;{schema}&quot; is newer than this program reads (&quot;{supported}&quot;). Update the program.</source>
        <translation>模式“{schema}”比本程序可读的（“{supported}”）更新。请升级程序。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a number. Type digits with &quot;.&quot; for decimals, then a unit.</source>
        <translation>“{text}”不是数值。请输入数字，小数点用“.”，后接单位。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; has a grouping comma. Leave it out; &quot;.&quot; is the decimal mark.</source>
        <translation>“{text}”含有分组逗号。请去掉；小数点是“.”。</translation>
    </message>
    <message>
        <source>&quot;{unit}&quot; is not a unit. Use one of: {expected}.</source>
        <translation>“{unit}”不是单位。请使用其中之一：{expected}。</translation>
    </message>
    <message>
        <source>&quot;{unit}&quot; measures something else. Use one of: {expected}.</source>
        <translation>“{unit}”度量的是别的量。请使用其中之一：{expected}。</translation>
    </message>
    <message>
        <source>The field is empty. Type a number with a unit.</source>
        <translation>字段为空。请输入带单位的数值。</translation>
    </message>
    <message>
        <source>{field} is {value}; it must lie between {low} and {high}.</source>
        <translation>{field} 为 {value}；必须介于 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>{field} is empty. Type a name.</source>
        <translation>{field} 为空。请输入名称。</translation>
    </message>
    <message>
        <source>{field} has {length} bytes; at most {limit} are kept. Shorten it.</source>
        <translation>{field} 有 {length} 字节；最多保留 {limit}。请缩短。</translation>
    </message>
    <message>
        <source>{item} {id} is no longer in the scenario. Select another one.</source>
        <translation>{item} {id} 已不在方案中。请另选一个。</translation>
    </message>
    <message>
        <source>A fibre link needs two different sites, but both ends are {site}. Choose another end.</source>
        <translation>光纤链路需要两个不同的站点，但两端都是 {site}。请另选一端。</translation>
    </message>
    <message>
        <source>{id} is not in the catalogue table {table}. Run &quot;spanwright-cli catalogue list&quot; to see what is.</source>
        <translation>{id} 不在参数库的 {table} 表中。运行“spanwright-cli catalogue list”可查看已有条目。</translation>
    </message>
    <message>
        <source>The catalogue figure {id} cannot be used: {reason}.</source>
        <translation>参数库参数 {id} 无法使用：{reason}。</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that can be pasted here. Copy sites or links first.</source>
        <translation>剪贴板中没有可粘贴到此处的内容。请先复制站点或链路。</translation>
    </message>
    <message>
        <source>{file}: the database refused the operation: {reason}. Nothing was changed.</source>
        <translation>{file}：数据库拒绝了该操作：{reason}。未作任何更改。</translation>
    </message>
    <message>
        <source>{file} could not be exported: {reason}.</source>
        <translation>无法导出 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{file} has no revision {number}. Choose another one from its list of revisions.</source>
        <translation>{file} 没有版本 {number}。请从其版本列表中另选一个。</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; stands twice in one JSON object. Remove one.</source>
        <translation>键“{key}”在同一个 JSON 对象中出现了两次。请删除其一。</translation>
    </message>
    <message>
        <source>{field} lists {length}; it needs at least {least}. Add what is missing.</source>
        <translation>{field} 列出 {length} 项；至少需要 {least} 项。请补齐。</translation>
    </message>
    <message>
        <source>Memory use</source>
        <translation>显存占用</translation>
    </message>
    <message>
        <source>Memory of the fullest accelerator over what it has; above 100 % the job does not fit.</source>
        <translation>占用最高的加速卡的显存需求与其容量之比；超过 100 % 时作业放不下。</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>Wall-clock time of one training step, from one optimizer update to the next.</source>
        <translation>一个训练步的实际时间，从一次优化器更新到下一次。</translation>
    </message>
    <message>
        <source>Time to train</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>Time for all training tokens, with checkpoints, failures and restarts.</source>
        <translation>训练完全部 token 的时间，含检查点、故障和重启。</translation>
    </message>
    <message>
        <source>Efficiency against one site</source>
        <translation>相对单站点效率</translation>
    </message>
    <message>
        <source>Useful speed against the same accelerators in one site: what bandwidth, delay and faults between sites leave over.</source>
        <translation>与同样的加速卡集中在一个站点相比的有效速度：扣除站点间带宽、时延和故障影响后的剩余。</translation>
    </message>
    <message>
        <source>Latency penalty</source>
        <translation>时延代价</translation>
    </message>
    <message>
        <source>Time that communication between sites adds to each step and that compute does not hide.</source>
        <translation>站点间通信给每步增加的、未被计算掩盖的时间。</translation>
    </message>
    <message>
        <source>Latency penalty, share of step</source>
        <translation>时延代价占比</translation>
    </message>
    <message>
        <source>The latency penalty as a share of the step time.</source>
        <translation>时延代价占单步时间的比例。</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>Model FLOPs per second (causal attention counted by half, recompute not counted) over the dense peak of the accelerators.</source>
        <translation>每秒模型浮点运算量（因果注意力按一半计，不计重计算）与加速卡稠密峰值算力之比。</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Training tokens per second of the whole job while it runs.</source>
        <translation>整个作业运行时每秒训练的 token 数。</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>有效训练时间占比</translation>
    </message>
    <message>
        <source>Share of wall-clock time that trains, after checkpoints, lost work and restarts.</source>
        <translation>扣除检查点、损失的工作和重启后，实际时间中用于训练的比例。</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>设施功率</translation>
    </message>
    <message>
        <source>Power drawn from the grid: servers, network and optics times the PUE of each site.</source>
        <translation>从电网取用的功率：服务器、网络和光设备功率乘以各站点的 PUE。</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Power of servers, network and optics before cooling and conversion losses.</source>
        <translation>服务器、网络和光设备的功率，不含制冷和变换损耗。</translation>
    </message>
    <message>
        <source>Accelerator power at TDP</source>
        <translation>加速卡 TDP 功率</translation>
    </message>
    <message>
        <source>Accelerators alone at their rated power; the basis most published accounts use.</source>
        <translation>仅加速卡按额定功率计；多数公开资料采用此口径。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Facility energy of the whole run.</source>
        <translation>整个训练的设施能耗。</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Energy of each site times the carbon intensity of its grid.</source>
        <translation>各站点能耗乘以其电网的碳强度。</translation>
    </message>
    <message>
        <source>Cost, amortised</source>
        <translation>成本（摊销）</translation>
    </message>
    <message>
        <source>Cost of the run with servers, network, facility and fibre written off over their lifetimes, electricity included.</source>
        <translation>训练的成本：服务器、网络、设施和光纤按寿命摊销，含电费。</translation>
    </message>
    <message>
        <source>Cost, rental</source>
        <translation>成本（租赁）</translation>
    </message>
    <message>
        <source>Accelerator-hours times the rental price.</source>
        <translation>加速卡小时数乘以租赁单价。</translation>
    </message>
    <message>
        <source>Cost, acquisition</source>
        <translation>成本（购置）</translation>
    </message>
    <message>
        <source>Purchase price of servers, network, optics and facility; electricity of the run included.</source>
        <translation>服务器、网络、光设备和设施的购置价格；含训练的电费。</translation>
    </message>
    <message>
        <source>Cost per million tokens</source>
        <translation>每百万 token 成本</translation>
    </message>
    <message>
        <source>Amortised cost over the training tokens.</source>
        <translation>摊销成本除以训练 token 数。</translation>
    </message>
    <message>
        <source>Route availability</source>
        <translation>路由可用率</translation>
    </message>
    <message>
        <source>Share of time in which every route between the sites of the job is up.</source>
        <translation>作业各站点之间全部路由均可用的时间比例。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Trainable parameters computed from the model&apos;s shape.</source>
        <translation>由模型结构算出的可训练参数量。</translation>
    </message>
    <message>
        <source>Model FLOPs per token</source>
        <translation>每 token 模型浮点运算量</translation>
    </message>
    <message>
        <source>Forward and backward, causal attention counted by half, recompute not counted.</source>
        <translation>前向加反向，因果注意力按一半计，不计重计算。</translation>
    </message>
    <message>
        <source>Memory of the worst rank</source>
        <translation>单 rank 最高显存</translation>
    </message>
    <message>
        <source>Weights, gradients, optimizer states, activations and buffers on the accelerator that needs most.</source>
        <translation>需求最大的加速卡上的权重、梯度、优化器状态、激活值和缓冲区。</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Interval that loses least to writing and to lost work.</source>
        <translation>使写入开销与损失的工作之和最小的间隔。</translation>
    </message>
    <message>
        <source>Bandwidth loss</source>
        <translation>带宽损失</translation>
    </message>
    <message>
        <source>Efficiency lost to the finite rate between sites at zero delay.</source>
        <translation>零时延下，站点间速率有限造成的效率损失。</translation>
    </message>
    <message>
        <source>Delay loss</source>
        <translation>时延损失</translation>
    </message>
    <message>
        <source>Efficiency lost to the delay between sites on top of their rate.</source>
        <translation>在速率之外，站点间时延造成的效率损失。</translation>
    </message>
    <message>
        <source>Fault loss</source>
        <translation>故障损失</translation>
    </message>
    <message>
        <source>Efficiency lost to faults of routes between sites.</source>
        <translation>站点间路由故障造成的效率损失。</translation>
    </message>
    <message>
        <source>{link} is the bottleneck: full hiding needs {needed}, it carries {available}.</source>
        <translation>{link} 是瓶颈：完全掩盖需要 {needed}，其容量为 {available}。</translation>
    </message>
    <message>
        <source>{job} uses {from} and {to}, but no lit route joins them.</source>
        <translation>{job} 使用 {from} 和 {to}，但两者之间没有已开通的路由。</translation>
    </message>
    <message>
        <source>{job} cuts tensor parallelism between {from} and {to}: every layer waits for the distance.</source>
        <translation>{job} 将张量并行切分在 {from} 与 {to} 之间：每一层都要等待跨站传输。</translation>
    </message>
    <message>
        <source>{job} cuts expert or context parallelism between {from} and {to}: every layer waits for the distance.</source>
        <translation>{job} 将专家并行或上下文并行切分在 {from} 与 {to} 之间：每一层都要等待跨站传输。</translation>
    </message>
    <message>
        <source>{job}: TP x PP x CP ({product}) does not divide its {accelerators} accelerators.</source>
        <translation>{job}：其 {accelerators} 块加速卡不能被 TP × PP × CP（{product}）整除。</translation>
    </message>
    <message>
        <source>{job}: TP {tensor} does not divide the {heads} attention heads.</source>
        <translation>{job}：{heads} 个注意力头不能被 TP {tensor} 整除。</translation>
    </message>
    <message>
        <source>{job}: {stages} pipeline stages are more than its {layers} layers can fill.</source>
        <translation>{job}：{stages} 个流水级过多，其 {layers} 层无法填满。</translation>
    </message>
    <message>
        <source>{job}: the global batch {batch} is not a multiple of micro-batch x DP = {divisor}.</source>
        <translation>{job}：全局批次 {batch} 不是微批次 × DP = {divisor} 的整数倍。</translation>
    </message>
    <message>
        <source>{job}: EP {ways} does not divide the {experts} experts.</source>
        <translation>{job}：{experts} 个专家不能被 EP {ways} 整除。</translation>
    </message>
    <message>
        <source>{job}: TP {tensor} is wider than the scale-up domain of {domain} accelerators, so it runs over the scale-out fabric.</source>
        <translation>{job}：TP {tensor} 超出 {domain} 块加速卡的纵向扩展域，因此要走横向扩展互联。</translation>
    </message>
    <message>
        <source>{pool} has {count} accelerators, but its jobs use {used}.</source>
        <translation>{pool} 有 {count} 块加速卡，但其作业共使用 {used} 块。</translation>
    </message>
    <message>
        <source>{pool} has no accelerators. Enter a count.</source>
        <translation>{pool} 没有加速卡。请输入数量。</translation>
    </message>
    <message>
        <source>{job} is not placed on any pool, so nothing can be computed for it.</source>
        <translation>{job} 未放置到任何 GPU 池，因此无法计算。</translation>
    </message>
    <message>
        <source>{pool}: the accelerator {id} is not in the catalogue. Choose another one.</source>
        <translation>{pool}：参数库中没有加速卡 {id}。请另选一个。</translation>
    </message>
    <message>
        <source>{job}: the model {id} is not in the catalogue. Choose another one.</source>
        <translation>{job}：参数库中没有模型 {id}。请另选一个。</translation>
    </message>
    <message>
        <source>{job}: {accelerator} has no {precision} rate, so the next wider precision is used.</source>
        <translation>{job}：{accelerator} 没有 {precision} 算力，因此使用更宽一级的精度。</translation>
    </message>
    <message>
        <source>{job}: {in_flight} extra micro-batches in flight do not hide the round trip between sites; {needed} would.</source>
        <translation>{job}：{in_flight} 个额外在途微批次掩盖不了站点间的往返时延；{needed} 个才够。</translation>
    </message>
    <message>
        <source>{link}: the measured round trip {entered} differs from the computed {computed} by more than a fifth.</source>
        <translation>{link}：实测往返时延 {entered} 与计算值 {computed} 相差超过五分之一。</translation>
    </message>
    <message>
        <source>{link}: the measured round trip {entered} is shorter than light needs ({computed}).</source>
        <translation>{link}：实测往返时延 {entered} 比光所需的时间（{computed}）还短。</translation>
    </message>
    <message>
        <source>{site}: a lossless network over this distance needs {needed} of buffer a port, the ports have {buffer}.</source>
        <translation>{site}：此距离下无损网络每端口需要 {needed} 缓存，现有端口缓存为 {buffer}。</translation>
    </message>
    <message>
        <source>{link} carries no traffic of any job.</source>
        <translation>{link} 不承载任何作业的流量。</translation>
    </message>
    <message>
        <source>{link} has no wavelengths, so it carries nothing.</source>
        <translation>{link} 没有波长，因此不承载任何流量。</translation>
    </message>
    <message>
        <source>{first} and {second} share the risk group {group}: one cut takes both.</source>
        <translation>{first} 与 {second} 同属共享风险组 {group}：一次断纤会同时中断两者。</translation>
    </message>
    <message>
        <source>{job}: {feature} is approximated in this version; take the range seriously.</source>
        <translation>{job}：{feature} 在此版本中为近似处理；请留意数值范围。</translation>
    </message>
    <message>
        <source>There is no job yet. Add one to see training time, memory and cost.</source>
        <translation>还没有作业。添加一个即可查看训练时长、显存和成本。</translation>
    </message>
    <message>
        <source>{job}: {layers} layers do not divide evenly over {stages} stages; the fullest stage sets the pace.</source>
        <translation>{job}：{layers} 层不能均分到 {stages} 个流水级；整体快慢由最满的流水级决定。</translation>
    </message>
    <message>
        <source>{link} is {length} long, beyond the {reach} reach of {mode} without regeneration.</source>
        <translation>{link} 长 {length}，超出 {mode} 无电再生的传输距离 {reach}。</translation>
    </message>
    <message>
        <source>{site} has accelerators but a power cap of zero. Enter its cap.</source>
        <translation>{site} 有加速卡，但功率上限为零。请输入其上限。</translation>
    </message>
    <message>
        <source>Raise the cap to {cap}</source>
        <translation>将上限提高到 {cap}</translation>
    </message>
    <message>
        <source>Light {count} wavelengths</source>
        <translation>开通 {count} 个波长</translation>
    </message>
    <message>
        <source>Connect {from} and {to}</source>
        <translation>连接 {from} 与 {to}</translation>
    </message>
    <message>
        <source>Cut the pipeline between the sites instead</source>
        <translation>改为在站点间切分流水线并行</translation>
    </message>
    <message>
        <source>Cut data parallelism between the sites instead</source>
        <translation>改为在站点间切分数据并行</translation>
    </message>
    <message>
        <source>Set TP to {tensor}</source>
        <translation>将 TP 设为 {tensor}</translation>
    </message>
    <message>
        <source>Set PP to {stages}</source>
        <translation>将 PP 设为 {stages}</translation>
    </message>
    <message>
        <source>Set the global batch to {batch}</source>
        <translation>将全局批次设为 {batch}</translation>
    </message>
    <message>
        <source>Set EP to {ways}</source>
        <translation>将 EP 设为 {ways}</translation>
    </message>
    <message>
        <source>Recompute all activations</source>
        <translation>重计算全部激活值</translation>
    </message>
    <message>
        <source>Use {accelerators} accelerators</source>
        <translation>使用 {accelerators} 块加速卡</translation>
    </message>
    <message>
        <source>Set extra micro-batches in flight to {in_flight}</source>
        <translation>保持 {in_flight} 个额外在途微批次</translation>
    </message>
    <message>
        <source>Use the computed round trip</source>
        <translation>使用计算出的往返时延</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>删除该链路</translation>
    </message>
    <message>
        <source>Use BF16</source>
        <translation>使用 BF16</translation>
    </message>
    <message>
        <source>Choose a layout that fits</source>
        <translation>选择可行的布局</translation>
    </message>
    <message>
        <source>Use ports with {buffer} of buffer</source>
        <translation>使用缓存为 {buffer} 的端口</translation>
    </message>
    <message>
        <source>Place it on {pool}</source>
        <translation>放置到 {pool}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>GPU pool</source>
        <translation>GPU 池</translation>
    </message>
    <message>
        <source>fibre link</source>
        <translation>光纤链路</translation>
    </message>
    <message>
        <source>wavelength</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Matrix multiplication</source>
        <translation>矩阵乘法</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Memory-bound operations</source>
        <translation>访存受限运算</translation>
    </message>
    <message>
        <source>Host and launch floor</source>
        <translation>主机与内核启动开销</translation>
    </message>
    <message>
        <source>Tensor parallel, exposed</source>
        <translation>张量并行（未掩盖）</translation>
    </message>
    <message>
        <source>Expert parallel, exposed</source>
        <translation>专家并行（未掩盖）</translation>
    </message>
    <message>
        <source>Context parallel, exposed</source>
        <translation>上下文并行（未掩盖）</translation>
    </message>
    <message>
        <source>Pipeline wait</source>
        <translation>流水线等待</translation>
    </message>
    <message>
        <source>Data parallel, exposed</source>
        <translation>数据并行（未掩盖）</translation>
    </message>
    <message>
        <source>Between sites, exposed</source>
        <translation>站点间（未掩盖）</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>输出 logits</translation>
    </message>
    <message>
        <source>Gathered layers</source>
        <translation>汇集的层</translation>
    </message>
    <message>
        <source>Context and communication buffers</source>
        <translation>上下文与通信缓冲区</translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation>碎片</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Optics between sites</source>
        <translation>站点间光设备</translation>
    </message>
    <message>
        <source>Cooling and conversion</source>
        <translation>制冷与变换</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>光纤</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>BF16</source>
        <translation>BF16</translation>
    </message>
    <message>
        <source>FP8</source>
        <translation>FP8</translation>
    </message>
    <message>
        <source>FP4</source>
        <translation>FP4</translation>
    </message>
    <message>
        <source>No recompute</source>
        <translation>不重计算</translation>
    </message>
    <message>
        <source>Selective (attention core)</source>
        <translation>选择性（注意力核心）</translation>
    </message>
    <message>
        <source>Full recompute</source>
        <translation>全部重计算</translation>
    </message>
    <message>
        <source>1F1B</source>
        <translation>1F1B</translation>
    </message>
    <message>
        <source>Interleaved 1F1B</source>
        <translation>交错 1F1B</translation>
    </message>
    <message>
        <source>GPipe</source>
        <translation>GPipe</translation>
    </message>
    <message>
        <source>Pipeline (PP)</source>
        <translation>流水线并行 (PP)</translation>
    </message>
    <message>
        <source>Data, hierarchical (DP)</source>
        <translation>数据并行，分层 (DP)</translation>
    </message>
    <message>
        <source>Tensor (TP)</source>
        <translation>张量并行 (TP)</translation>
    </message>
    <message>
        <source>Expert (EP)</source>
        <translation>专家并行 (EP)</translation>
    </message>
    <message>
        <source>Context (CP)</source>
        <translation>上下文并行 (CP)</translation>
    </message>
    <message>
        <source>Not sharded</source>
        <translation>不分片</translation>
    </message>
    <message>
        <source>ZeRO-1 (optimizer)</source>
        <translation>ZeRO-1（优化器）</translation>
    </message>
    <message>
        <source>ZeRO-2 (and gradients)</source>
        <translation>ZeRO-2（及梯度）</translation>
    </message>
    <message>
        <source>ZeRO-3 (and weights)</source>
        <translation>ZeRO-3（及权重）</translation>
    </message>
    <message>
        <source>Geodesic x route factor</source>
        <translation>大圆距离 × 路由迂回系数</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>按输入值</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>global batch, sequences</source>
        <translation>全局批次，序列数</translation>
    </message>
    <message>
        <source>sequence length, tokens</source>
        <translation>序列长度，token 数</translation>
    </message>
    <message>
        <source>training tokens</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>dense peak of one accelerator</source>
        <translation>单卡稠密峰值算力</translation>
    </message>
    <message>
        <source>memory of one accelerator</source>
        <translation>单卡显存</translation>
    </message>
    <message>
        <source>step in one site</source>
        <translation>单站点单步时间</translation>
    </message>
    <message>
        <source>step with real rate, no delay</source>
        <translation>按实际速率、零时延的单步时间</translation>
    </message>
    <message>
        <source>goodput in one site</source>
        <translation>单站点有效训练时间占比</translation>
    </message>
    <message>
        <source>mean time between interruptions</source>
        <translation>平均中断间隔</translation>
    </message>
    <message>
        <source>blocking write of a checkpoint</source>
        <translation>检查点的阻塞写入</translation>
    </message>
    <message>
        <source>restart after an interruption</source>
        <translation>中断后重启</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>facility energy at {site}</source>
        <translation>{site} 的设施能耗</translation>
    </message>
    <message>
        <source>carbon intensity at {site}</source>
        <translation>{site} 的碳强度</translation>
    </message>
    <message>
        <source>availability of the route {from} to {to}</source>
        <translation>{from} 至 {to} 路由的可用率</translation>
    </message>
    <message>
        <source>forward FLOPs per token</source>
        <translation>每 token 前向浮点运算量</translation>
    </message>
    <message>
        <source>parameters of attention, all layers</source>
        <translation>全部层的注意力参数量</translation>
    </message>
    <message>
        <source>parameters of feed-forward blocks and experts</source>
        <translation>前馈模块和专家的参数量</translation>
    </message>
    <message>
        <source>embeddings, norms and prediction modules</source>
        <translation>嵌入、归一化和预测模块</translation>
    </message>
    <message>
        <source>entered in the scenario</source>
        <translation>在方案中输入</translation>
    </message>
    <message>
        <source>computed: see that figure&apos;s own explanation</source>
        <translation>计算得出：见该指标自身的说明</translation>
    </message>
    <message>
        <source>catalogue {id}: {source}</source>
        <translation>参数库 {id}：{source}</translation>
    </message>
    <message>
        <source>assumption: {source}</source>
        <translation>假设：{source}</translation>
    </message>
    <message>
        <source>formula: {section} in docs/physics.md</source>
        <translation>公式：docs/physics.md 的 {section}</translation>
    </message>
    <message>
        <source>{name} takes the largest part: {share} of the step.</source>
        <translation>{name}占比最大：占单步时间的 {share}。</translation>
    </message>
    <message>
        <source>{name} takes the largest part: {share} of the memory.</source>
        <translation>{name}占比最大：占显存的 {share}。</translation>
    </message>
    <message>
        <source>{name} takes the largest part: {share} of the cost.</source>
        <translation>{name}占比最大：占成本的 {share}。</translation>
    </message>
    <message>
        <source>{name} takes the largest part: {share} of the power.</source>
        <translation>{name}占比最大：占功率的 {share}。</translation>
    </message>
    <message>
        <source>{name} is the largest loss.</source>
        <translation>{name}是最大的损失。</translation>
    </message>
    <message>
        <source>Nothing between the sites costs anything here.</source>
        <translation>此处站点之间没有任何代价。</translation>
    </message>
    <message>
        <source>{title}, {distance}: {bound}{efficiency} ({evidence}; {source})</source>
        <translation>{title}，{distance}：{bound}{efficiency}（{evidence}；{source}）</translation>
    </message>
    <message>
        <source>No published result is shipped for this figure.</source>
        <translation>该指标没有随附的公开结果。</translation>
    </message>
    <message>
        <source>Headline figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Cost, amortised ownership</source>
        <translation>成本，自有摊销</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Fibre links</source>
        <translation>光纤链路</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Catalogue figures replaced in this project</source>
        <translation>本项目中替换的参数库参数</translation>
    </message>
    <message>
        <source>Published results beside ours</source>
        <translation>公开结果与本结果对照</translation>
    </message>
    <message>
        <source>About this scenario</source>
        <translation>关于本方案</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>拓扑图</translation>
    </message>
    <message>
        <source>What if: distance against efficiency</source>
        <translation>情景分析：效率随距离的变化</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Low (P10)</source>
        <translation>低 (P10)</translation>
    </message>
    <message>
        <source>High (P90)</source>
        <translation>高 (P90)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>One-way delay</source>
        <translation>单向时延</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时延</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Mean load</source>
        <translation>平均负载</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用率</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Matrix multiplication against the catalogue&apos;s ceilings</source>
        <translation>矩阵乘法相对参数库上限的效率</translation>
    </message>
    <message>
        <source>Share of compute that can hide data parallelism</source>
        <translation>可用于掩盖数据并行的计算比例</translation>
    </message>
    <message>
        <source>Node failure rate</source>
        <translation>节点故障率</translation>
    </message>
    <message>
        <source>Fibre cuts</source>
        <translation>断纤率</translation>
    </message>
    <message>
        <source>Fibre repair time</source>
        <translation>光纤修复时间</translation>
    </message>
    <message>
        <source>Restart after an interruption</source>
        <translation>中断后重启</translation>
    </message>
    <message>
        <source>Checkpoint write rate of one accelerator</source>
        <translation>单卡检查点写入速率</translation>
    </message>
    <message>
        <source>Training draw against the server rating</source>
        <translation>训练功耗与服务器额定功率之比</translation>
    </message>
    <message>
        <source>Rental price of one accelerator</source>
        <translation>单卡租赁价格</translation>
    </message>
    <message>
        <source>Cost of capital a year</source>
        <translation>年资金成本</translation>
    </message>
    <message>
        <source>Fibre lease per pair, metre and year</source>
        <translation>每对光纤每米每年租金</translation>
    </message>
    <message>
        <source>Made by Spanwright {version} on {date}; catalogue {catalogue}.</source>
        <translation>由 Spanwright {version} 于 {date} 生成；参数库 {catalogue}。</translation>
    </message>
    <message>
        <source>Low and high are P10 and P90 of the uncertain inputs and of the model&apos;s own error, combined.</source>
        <translation>低值和高值是不确定输入与模型自身误差合并后的 P10 和 P90。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>{job}: not computed; see the findings.</source>
        <translation>{job}：未计算；请看检查结果。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>it has no format version</source>
        <translation>没有格式版本</translation>
    </message>
    <message>
        <source>a scenario refers to a revision that is not there</source>
        <translation>某个方案引用了不存在的版本</translation>
    </message>
    <message>
        <source>the text of a revision differs from its checksum</source>
        <translation>某个版本的文本与其校验和不符</translation>
    </message>
    <message>
        <source>the whole text</source>
        <translation>整个文本</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>16 hex digits, not all zero</source>
        <translation>16 位十六进制数，不全为零</translation>
    </message>
    <message>
        <source>a link that ends where the one before it does</source>
        <translation>与前一条链路终点相同的链路</translation>
    </message>
    <message>
        <source>Two sites, 120 km</source>
        <translation>两站点，120 km</translation>
    </message>
    <message>
        <source>A field trial of China Telecom in 2024 trained a 175B model on 1,024 GPUs over 120 km of G.652 fibre with 800G wavelengths, pipeline and data parallel, and reported more than 95 % of one site (press claim, paper IEEE 11047207; micro-batch, layout and number of wavelengths were not published). Accelerator, layout and four wavelengths here are our choice: H800, TP 8, PP 16, micro-batch 1. Compare the efficiency on top with the claim; the schedule in flight decides more than the distance.</source>
        <translation>中国电信 2024 年的一次现网试验：在 120 km 的 G.652 光纤上用 800G 波长，以流水线并行和数据并行在 1,024 块 GPU 上训练 175B 模型，宣称达到单站点的 95 % 以上（媒体报道，论文 IEEE 11047207；微批次、布局和波长数未公开）。此处的加速卡、布局和四个波长由我们选定：H800、TP 8、PP 16、微批次 1。请将上方的效率与该说法对照；在途微批次的调度比距离本身更有决定性。</translation>
    </message>
    <message>
        <source>Two sites, 1,000 km</source>
        <translation>两站点，1,000 km</translation>
    </message>
    <message>
        <source>NVIDIA trained Nemotron-4 340B in two data centres about 1,000 km apart with hierarchical data parallelism and reported 96 % scaling efficiency (NeMo 25.02 blog; the accelerators, 3,072, and the round trip, 21 ms, are recalled and not re-read). The rate between the sites was not published: one wavelength of 800G with RoCE is our choice. Sites, layout and prices are ours.</source>
        <translation>NVIDIA 在相距约 1,000 km 的两个数据中心用分层数据并行训练了 Nemotron-4 340B，公布的扩展效率为 96 %（NeMo 25.02 博客；3,072 块加速卡和 21 ms 往返时延凭记忆，未重新核读）。站点间速率未公开：一个承载 RoCE 的 800G 波长由我们选定。站点、布局和价格由我们设定。</translation>
    </message>
    <message>
        <source>Three sites, 98,304 H100</source>
        <translation>三站点，98,304 块 H100</translation>
    </message>
    <message>
        <source>Campus, four halls</source>
        <translation>园区，四个机楼</translation>
    </message>
    <message>
        <source>Four halls of one campus, 1 to 3 km apart, train Llama 3.1 405B as one machine of 2,048 H200. At this distance delay is tens of microseconds and the fibre between the halls costs next to nothing, so the campus is the yardstick for everything farther away. Meta&apos;s published run of this model used 16,384 H100 at 38 to 43 % MFU (The Llama 3 Herd of Models); counts, layout and prices here are ours.</source>
        <translation>同一园区的四个机楼相距 1 至 3 km，2,048 块 H200 作为一台机器训练 Llama 3.1 405B。在此距离上时延只有数十微秒，机楼间的光纤几乎不花钱，因此园区是一切更远距离的标尺。Meta 公布的该模型训练使用了 16,384 块 H100，MFU 为 38 至 43 %（The Llama 3 Herd of Models）；此处的数量、布局和价格由我们设定。</translation>
    </message>
    <message>
        <source>Empty plan</source>
        <translation>空白规划</translation>
    </message>
    <message>
        <source>An empty plan. Drag a site from the palette onto the map, give it a GPU pool, link it to another one, and add a job.</source>
        <translation>一个空白规划。从组件栏将站点拖到地图上，为它添加 GPU 池，将它与另一个站点相连，再添加作业。</translation>
    </message>
    <message>
        <source>Standard single mode</source>
        <translation>标准单模光纤</translation>
    </message>
    <message>
        <source>Ultra-low-loss single mode</source>
        <translation>超低损耗单模光纤</translation>
    </message>
    <message>
        <source>Large-area low-loss</source>
        <translation>大有效面积低损耗光纤</translation>
    </message>
    <message>
        <source>Non-zero dispersion shifted</source>
        <translation>非零色散位移光纤</translation>
    </message>
    <message>
        <source>Hollow core as deployed</source>
        <translation>空芯光纤（已部署水平）</translation>
    </message>
    <message>
        <source>Hollow core DNANF (record)</source>
        <translation>空芯光纤 DNANF（记录）</translation>
    </message>
    <message>
        <source>Hollow core NANF/DNANF 2022</source>
        <translation>空芯光纤 NANF/DNANF 2022</translation>
    </message>
    <message>
        <source>Large effective area (planner library entry)</source>
        <translation>大有效面积光纤（规划库条目）</translation>
    </message>
    <message>
        <source>Multimode OM4</source>
        <translation>多模光纤 OM4</translation>
    </message>
    <message>
        <source>Co-packaged optics (Quantum-X / Spectrum-X Photonics)</source>
        <translation>共封装光学（Quantum-X / Spectrum-X Photonics）</translation>
    </message>
    <message>
        <source>1.6T Ethernet (Spectrum-6 / Tomahawk 6)</source>
        <translation>1.6T 以太网（Spectrum-6 / Tomahawk 6）</translation>
    </message>
    <message>
        <source>Linear pluggable optics</source>
        <translation>线性可插拔光模块</translation>
    </message>
    <message>
        <source>MetroX InfiniBand extension</source>
        <translation>MetroX InfiniBand 远距扩展</translation>
    </message>
    <message>
        <source>Commercial MEMS/liquid-crystal OCS 300x300</source>
        <translation>商用 MEMS/液晶光交换 OCS 300x300</translation>
    </message>
    <message>
        <source>In-package optical I/O chiplet (Ayar Labs class)</source>
        <translation>封装内光 I/O 芯粒（Ayar Labs 级）</translation>
    </message>
    <message>
        <source>RoCEv2 400G Ethernet</source>
        <translation>RoCEv2 400G 以太网</translation>
    </message>
    <message>
        <source>RoCEv2 800G Ethernet (Spectrum-4 / Tomahawk 5)</source>
        <translation>RoCEv2 800G 以太网（Spectrum-4 / Tomahawk 5）</translation>
    </message>
    <message>
        <source>Spectrum-XGS Ethernet</source>
        <translation>Spectrum-XGS 以太网</translation>
    </message>
    <message>
        <source>Ultra Ethernet 1.0 transport</source>
        <translation>超以太网 1.0 传输</translation>
    </message>
    <message>
        <source>NVLink-C2C (Grace to GPU)</source>
        <translation>NVLink-C2C（Grace 至 GPU）</translation>
    </message>
    <message>
        <source>1.2T embedded, 130-148 GBd class</source>
        <translation>1.2T 板载，130-148 GBd 级</translation>
    </message>
    <message>
        <source>1.6T co-packaged port</source>
        <translation>1.6T 共封装端口</translation>
    </message>
    <message>
        <source>1.6T DR8 pluggable</source>
        <translation>1.6T DR8 可插拔</translation>
    </message>
    <message>
        <source>1.6T embedded, 200 GBd class</source>
        <translation>1.6T 板载，200 GBd 级</translation>
    </message>
    <message>
        <source>OpenZR+ 400G mode</source>
        <translation>OpenZR+ 400G 模式</translation>
    </message>
    <message>
        <source>400G ZR+ high transmit power</source>
        <translation>400G ZR+ 高发射功率</translation>
    </message>
    <message>
        <source>800G embedded, 95 GBd class</source>
        <translation>800G 板载，95 GBd 级</translation>
    </message>
    <message>
        <source>Voyager 400G mode (example library)</source>
        <translation>Voyager 400G 模式（示例库）</translation>
    </message>
    <message>
        <source>GPT-4 (rumoured)</source>
        <translation>GPT-4（传闻）</translation>
    </message>
    <message>
        <source>Megatron GPT-3 175B shape</source>
        <translation>Megatron GPT-3 175B 结构</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>阿拉伯联合酋长国</translation>
    </message>
    <message>
        <source>Australia (Melbourne)</source>
        <translation>澳大利亚（墨尔本）</translation>
    </message>
    <message>
        <source>Australia (Sydney)</source>
        <translation>澳大利亚（悉尼）</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>比利时</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>巴林</translation>
    </message>
    <message>
        <source>Sao Paulo</source>
        <translation>圣保罗</translation>
    </message>
    <message>
        <source>Alberta</source>
        <translation>艾伯塔</translation>
    </message>
    <message>
        <source>Ontario</source>
        <translation>安大略</translation>
    </message>
    <message>
        <source>Quebec</source>
        <translation>魁北克</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>Chile (Santiago)</source>
        <translation>智利（圣地亚哥）</translation>
    </message>
    <message>
        <source>Anhui (Wuhu hub)</source>
        <translation>安徽（芜湖枢纽）</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>Chongqing hub</source>
        <translation>重庆枢纽</translation>
    </message>
    <message>
        <source>Guangdong (Shaoguan hub)</source>
        <translation>广东（韶关枢纽）</translation>
    </message>
    <message>
        <source>Gansu (Qingyang hub)</source>
        <translation>甘肃（庆阳枢纽）</translation>
    </message>
    <message>
        <source>Guizhou (Gui-an hub)</source>
        <translation>贵州（贵安枢纽）</translation>
    </message>
    <message>
        <source>Hubei</source>
        <translation>湖北</translation>
    </message>
    <message>
        <source>Hebei (Zhangjiakou hub)</source>
        <translation>河北（张家口枢纽）</translation>
    </message>
    <message>
        <source>Jiangsu</source>
        <translation>江苏</translation>
    </message>
    <message>
        <source>Inner Mongolia (Ulanqab / Horinger hub)</source>
        <translation>内蒙古（乌兰察布 / 和林格尔枢纽）</translation>
    </message>
    <message>
        <source>Ningxia (Zhongwei hub)</source>
        <translation>宁夏（中卫枢纽）</translation>
    </message>
    <message>
        <source>Qinghai</source>
        <translation>青海</translation>
    </message>
    <message>
        <source>Sichuan (Tianfu hub)</source>
        <translation>四川（天府枢纽）</translation>
    </message>
    <message>
        <source>Shanghai (Yangtze hub)</source>
        <translation>上海（长三角枢纽）</translation>
    </message>
    <message>
        <source>Shaanxi</source>
        <translation>陕西</translation>
    </message>
    <message>
        <source>Shanxi</source>
        <translation>山西</translation>
    </message>
    <message>
        <source>Xinjiang</source>
        <translation>新疆</translation>
    </message>
    <message>
        <source>Yunnan</source>
        <translation>云南</translation>
    </message>
    <message>
        <source>Zhejiang</source>
        <translation>浙江</translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation>德国（法兰克福）</translation>
    </message>
    <message>
        <source>Denmark east</source>
        <translation>丹麦东部</translation>
    </message>
    <message>
        <source>Spain (Aragon)</source>
        <translation>西班牙（阿拉贡）</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>芬兰</translation>
    </message>
    <message>
        <source>France (Paris)</source>
        <translation>法国（巴黎）</translation>
    </message>
    <message>
        <source>United Kingdom (London)</source>
        <translation>英国（伦敦）</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Indonesia (Jakarta)</source>
        <translation>印度尼西亚（雅加达）</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>以色列</translation>
    </message>
    <message>
        <source>India (Hyderabad)</source>
        <translation>印度（海得拉巴）</translation>
    </message>
    <message>
        <source>India (Mumbai)</source>
        <translation>印度（孟买）</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>冰岛</translation>
    </message>
    <message>
        <source>Italy (Milan)</source>
        <translation>意大利（米兰）</translation>
    </message>
    <message>
        <source>Japan (Osaka)</source>
        <translation>日本（大阪）</translation>
    </message>
    <message>
        <source>Japan (Tokyo)</source>
        <translation>日本（东京）</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>肯尼亚</translation>
    </message>
    <message>
        <source>Korea (Seoul)</source>
        <translation>韩国（首尔）</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>科威特</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>哈萨克斯坦</translation>
    </message>
    <message>
        <source>Malaysia (Johor)</source>
        <translation>马来西亚（柔佛）</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>Norway north (NO4)</source>
        <translation>挪威北部 (NO4)</translation>
    </message>
    <message>
        <source>Norway south (NO1)</source>
        <translation>挪威南部 (NO1)</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>阿曼</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>波兰</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>卡塔尔</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>沙特阿拉伯</translation>
    </message>
    <message>
        <source>Sweden north (SE1)</source>
        <translation>瑞典北部 (SE1)</translation>
    </message>
    <message>
        <source>Sweden (Stockholm, SE3)</source>
        <translation>瑞典（斯德哥尔摩，SE3）</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>Arizona</source>
        <translation>亚利桑那</translation>
    </message>
    <message>
        <source>California</source>
        <translation>加利福尼亚</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>佐治亚</translation>
    </message>
    <message>
        <source>Iowa</source>
        <translation>艾奥瓦</translation>
    </message>
    <message>
        <source>Illinois</source>
        <translation>伊利诺伊</translation>
    </message>
    <message>
        <source>Louisiana</source>
        <translation>路易斯安那</translation>
    </message>
    <message>
        <source>North Carolina</source>
        <translation>北卡罗来纳</translation>
    </message>
    <message>
        <source>North Dakota</source>
        <translation>北达科他</translation>
    </message>
    <message>
        <source>New Mexico</source>
        <translation>新墨西哥</translation>
    </message>
    <message>
        <source>Nevada</source>
        <translation>内华达</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>纽约州</translation>
    </message>
    <message>
        <source>Ohio</source>
        <translation>俄亥俄</translation>
    </message>
    <message>
        <source>Oklahoma</source>
        <translation>俄克拉何马</translation>
    </message>
    <message>
        <source>Oregon</source>
        <translation>俄勒冈</translation>
    </message>
    <message>
        <source>South Carolina</source>
        <translation>南卡罗来纳</translation>
    </message>
    <message>
        <source>Tennessee</source>
        <translation>田纳西</translation>
    </message>
    <message>
        <source>Texas (ERCOT)</source>
        <translation>得克萨斯 (ERCOT)</translation>
    </message>
    <message>
        <source>West Texas (Abilene)</source>
        <translation>得克萨斯西部（阿比林）</translation>
    </message>
    <message>
        <source>Utah</source>
        <translation>犹他</translation>
    </message>
    <message>
        <source>Northern Virginia</source>
        <translation>弗吉尼亚北部</translation>
    </message>
    <message>
        <source>Washington</source>
        <translation>华盛顿州</translation>
    </message>
    <message>
        <source>Wisconsin</source>
        <translation>威斯康星</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>南非</translation>
    </message>
    <message>
        <source>China Telecom, Wuqing field trial, 175B on 1,024 GPUs, PP + DP</source>
        <translation>中国电信，武清现网试验，175B，1,024 块 GPU，PP + DP</translation>
    </message>
    <message>
        <source>China Mobile Hubei and Huawei, 100B+, PP</source>
        <translation>中国移动湖北与华为，100B 以上，PP</translation>
    </message>
    <message>
        <source>China Telecom and Huawei, three sites, multi-core fibre</source>
        <translation>中国电信与华为，三站点，多芯光纤</translation>
    </message>
    <message>
        <source>China Telecom, Tianjin - Beijing, 177B on 1,024 GPUs, 3.2 Tb/s, PP + DP</source>
        <translation>中国电信，天津 - 北京，177B，1,024 块 GPU，3.2 Tb/s，PP + DP</translation>
    </message>
    <message>
        <source>NVIDIA, Nemotron-4 340B, two data centres, hierarchical DP</source>
        <translation>NVIDIA，Nemotron-4 340B，两个数据中心，分层 DP</translation>
    </message>
    <message>
        <source>China Unicom and Shanghai AI Laboratory, Lingang - Jinan, 100B+</source>
        <translation>中国联通与上海人工智能实验室，临港 - 济南，100B 以上</translation>
    </message>
    <message>
        <source>CENI / Purple Mountain Laboratories, 100B+</source>
        <translation>CENI / 紫金山实验室，100B 以上</translation>
    </message>
    <message>
        <source>press claim</source>
        <translation>媒体报道</translation>
    </message>
    <message>
        <source>vendor measurement</source>
        <translation>厂商实测</translation>
    </message>
    <message>
        <source>operator statement</source>
        <translation>运营商声明</translation>
    </message>
    <message>
        <source>secondary reports, December 2025</source>
        <translation>二手报道，2025 年 12 月</translation>
    </message>
    <message>
        <source>Target of the China Telecom and ZTE white paper on training over wide areas: utilisation above 85 %; range: judgement</source>
        <translation>中国电信与中兴通讯广域训练白皮书的目标：利用率高于 85 %；范围：判断</translation>
    </message>
    <message>
        <source>Kernel ceilings of the catalogue; spread between libraries and clocks: judgement</source>
        <translation>参数库中的算子上限；不同算子库和时钟频率之间的差异：判断</translation>
    </message>
    <message>
        <source>Only the backward pass, two thirds of the compute, can hide the reduction; low: judgement</source>
        <translation>只有反向计算（占计算量的三分之二）能掩盖归约；低值：判断</translation>
    </message>
    <message>
        <source>Llama 3 405B: 419 unexpected interruptions in 54 days on 16,384 H100 in nodes of 8 (arXiv 2407.21783); range: Meta RSC-2 and RSC-1 (arXiv 2410.21680)</source>
        <translation>Llama 3 405B：16,384 块 H100（每节点 8 块）54 天内意外中断 419 次 (arXiv 2407.21783)；范围：Meta RSC-2 和 RSC-1 (arXiv 2410.21680)</translation>
    </message>
    <message>
        <source>Bellcore, buried cable: 2.13 cuts per 1000 km and year; low: cal53.calculator.city fibre-cut calculator; high: judgement</source>
        <translation>Bellcore，直埋光缆：每 1000 km 每年断纤 2.13 次；低值：cal53.calculator.city 断纤计算器；高值：判断</translation>
    </message>
    <message>
        <source>experts123.com note on repair intervals: aerial 4 h, buried 6 h or longer; 12 h is a usual planning value</source>
        <translation>experts123.com 关于修复时间的说明：架空 4 h，直埋 6 h 或更长；12 h 为常用规划值</translation>
    </message>
    <message>
        <source>Detect, reschedule, reload; ByteRobust: detection 30 s to 10 min</source>
        <translation>检测、重新调度、重新加载；ByteRobust：检测耗时 30 s 至 10 min</translation>
    </message>
    <message>
        <source>Blocking part of the write, per accelerator: judgement</source>
        <translation>写入中的阻塞部分，每块加速卡：判断</translation>
    </message>
    <message>
        <source>Share of the server rating: 0.75 in the code of arXiv 2405.21015 (Epoch AI); 8-GPU H100 node: average 0.76, peak 0.82 (arXiv 2412.08602)</source>
        <translation>占服务器额定功率的比例：arXiv 2405.21015 (Epoch AI) 代码中为 0.75；8 GPU 的 H100 节点：平均 0.76，峰值 0.82 (arXiv 2412.08602)</translation>
    </message>
    <message>
        <source>0: the accelerator&apos;s own catalogue price</source>
        <translation>0：取加速卡自身的参数库价格</translation>
    </message>
    <message>
        <source>Barroso, Hoelzle, Ranganathan, The Datacenter as a Computer, chapter on modelling costs, recalled</source>
        <translation>Barroso、Hoelzle、Ranganathan，The Datacenter as a Computer，成本建模一章，凭记忆</translation>
    </message>
    <message>
        <source>Long-haul dark fibre, 300 (50 to 1000) USD per pair, km and year: US municipal and carrier IRU price lists, Fiber Broadband Association cost study, recalled, low confidence; metro is 5 to 15 per m and year (datacentres.com, currency not stated)</source>
        <translation>长途暗光纤，每纤对每 km 每年 300（50 至 1000）USD：美国市政与运营商 IRU 价目表、Fiber Broadband Association 成本研究，凭记忆，可信度低；城域为每 m 每年 5 至 15（datacentres.com，未注明币种）</translation>
    </message>
    <message>
        <source>{model}, {accelerators} x {accelerator}, {precision}, sequence {sequence}: measured {measured}, our prediction of that run {predicted}, error {error} ({id}; {source})</source>
        <translation>{model}，{accelerators} 块 {accelerator}，{precision}，序列 {sequence}：实测 {measured}，本程序对该训练的预测 {predicted}，误差 {error}（{id}；{source}）</translation>
    </message>
    <message>
        <source>it does not measure a training step but: {what}</source>
        <translation>它测量的不是训练步，而是：{what}</translation>
    </message>
    <message>
        <source>it ran over several sites whose links are not stated</source>
        <translation>它跨多个站点运行，但未说明链路</translation>
    </message>
    <message>
        <source>it states neither a step time nor a rate nor memory</source>
        <translation>它既未给出单步时间，也未给出速率或显存</translation>
    </message>
    <message>
        <source>{what} is not stated</source>
        <translation>未说明 {what}</translation>
    </message>
    <message>
        <source>the catalogue does not describe its accelerator: {what}</source>
        <translation>参数库没有描述其加速卡：{what}</translation>
    </message>
    <message>
        <source>the engine does not model {what}</source>
        <translation>引擎未对 {what} 建模</translation>
    </message>
    <message>
        <source>the engine refuses its layout: {what}</source>
        <translation>引擎不接受其布局：{what}</translation>
    </message>
    <message>
        <source>a number above zero</source>
        <translation>大于零的数值</translation>
    </message>
    <message>
        <source>{job} does not fit: pipeline stage {rank} needs {needed} of {available} memory.</source>
        <translation>{job} 放不下：流水级 {rank} 需要 {needed} 显存，可用 {available}。</translation>
    </message>
    <message>
        <source>Stage {stage} of the pipeline waits for work that never arrives in this order. Keep fewer extra micro-batches in flight, or choose another schedule.</source>
        <translation>按此次序，流水级 {stage} 等待的任务永远不会到来。请减少额外在途微批次，或另选调度。</translation>
    </message>
    <message>
        <source>{schedule} needs an even number of stages, but there are {stages}. Add or remove one.</source>
        <translation>{schedule} 需要偶数个流水级，实际为 {stages} 个。请增加或减少一个。</translation>
    </message>
    <message>
        <source>{schedule} has a fixed number of micro-batches in flight. Leave the extra ones out, or choose 1f1b or zb-h1.</source>
        <translation>{schedule} 的在途微批次数是固定的。请不设额外在途数，或改用 1f1b 或 zb-h1。</translation>
    </message>
    <message>
        <source>{field} lists {length}; give one for all stages or one for each of the {stages} stages.</source>
        <translation>{field} 列出 {length} 项；请给出一项供全部流水级共用，或为 {stages} 个流水级各给一项。</translation>
    </message>
    <message>
        <source>{item}: the fabric {id} is not in the catalogue, so the usual one is assumed. Choose another one.</source>
        <translation>{item}：参数库中没有互联 {id}，因此按常用的互联计算。请另选一个。</translation>
    </message>
    <message>
        <source>{link}: the fibre {id} is not in the catalogue, so G.652.D is assumed. Choose another one.</source>
        <translation>{link}：参数库中没有光纤 {id}，因此按 G.652.D 计算。请另选一种。</translation>
    </message>
    <message>
        <source>{wavelength}: the transceiver {id} is not in the catalogue, so it carries nothing. Choose another one.</source>
        <translation>{wavelength}：参数库中没有光模块 {id}，因此不承载任何流量。请另选一个。</translation>
    </message>
    <message>
        <source>model FLOPs, causal attention by half</source>
        <translation>模型浮点运算量，因果注意力按一半计</translation>
    </message>
    <message>
        <source>model FLOPs, attention in full</source>
        <translation>模型浮点运算量，注意力全部计入</translation>
    </message>
    <message>
        <source>hardware FLOPs: causal attention by half, recomputation counted</source>
        <translation>硬件浮点运算量：因果注意力按一半计，计入重计算</translation>
    </message>
    <message>
        <source>hardware FLOPs: attention in full, recomputation counted</source>
        <translation>硬件浮点运算量：注意力全部计入，计入重计算</translation>
    </message>
    <message>
        <source>6 N and attention in full</source>
        <translation>6 N，另计全部注意力</translation>
    </message>
    <message>
        <source>6 N, no attention</source>
        <translation>6 N，不计注意力</translation>
    </message>
    <message>
        <source>8 N without embeddings, no attention (every forward recomputed)</source>
        <translation>8 N，不含嵌入，不计注意力（前向全部重计算）</translation>
    </message>
    <message>
        <source>parameters of Mamba-2 blocks</source>
        <translation>Mamba-2 模块的参数量</translation>
    </message>
    <message>
        <source>{key} is not given; {field} is {value}, as this family has it.</source>
        <translation>未给出 {key}；按该系列模型取 {field} 为 {value}。</translation>
    </message>
    <message>
        <source>Only the language model in {key} is read; encoders of images and sound are left out.</source>
        <translation>只读取 {key} 中的语言模型；不含图像和声音编码器。</translation>
    </message>
    <message>
        <source>{count} of {total} attention layers see a window of {window} tokens.</source>
        <translation>{total} 个注意力层中有 {count} 个使用 {window} 个 token 的窗口。</translation>
    </message>
    <message>
        <source>{count} modules for multi-token prediction are counted; published parameter counts often leave them out.</source>
        <translation>计入了 {count} 个多 token 预测模块；公布的参数量往往不含它们。</translation>
    </message>
    <message>
        <source>Hybrid: {mamba} Mamba-2, {attention} attention and {ffn} feed-forward blocks.</source>
        <translation>混合结构：{mamba} 个 Mamba-2 模块、{attention} 个注意力模块和 {ffn} 个前馈模块。</translation>
    </message>
    <message>
        <source>Feed-forward blocks</source>
        <translation>前馈模块</translation>
    </message>
    <message>
        <source>Zero bubble H1</source>
        <translation>零气泡 H1</translation>
    </message>
    <message>
        <source>Zero bubble H2</source>
        <translation>零气泡 H2</translation>
    </message>
    <message>
        <source>Zero bubble V</source>
        <translation>零气泡 V</translation>
    </message>
    <message>
        <source>DualPipe</source>
        <translation>DualPipe</translation>
    </message>
    <message>
        <source>serving, which is computed as training,</source>
        <translation>推理服务（按训练计算）</translation>
    </message>
    <message>
        <source>a placement with more than 15 boundaries between sites</source>
        <translation>站点间边界超过 15 个的放置</translation>
    </message>
    <message>
        <source>No layout of powers of two fits. Use more accelerators or a smaller micro-batch.</source>
        <translation>各维均为 2 的幂的布局都放不下。请使用更多加速卡或更小的微批次。</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Money is USD of {year}; prices are taken as they stand in their sources.</source>
        <translation>金额为 {year} 年的 USD；价格按其来源原样采用。</translation>
    </message>
    <message>
        <source>{job}: ZeRO groups of {group} ranks do not divide the {ranks} data-parallel ranks.</source>
        <translation>{job}：每组 {group} 个 rank 的 ZeRO 分组不能整除 {ranks} 个数据并行 rank。</translation>
    </message>
    <message>
        <source>Set the ZeRO group to {group}</source>
        <translation>将 ZeRO 分组设为 {group}</translation>
    </message>
    <message>
        <source>MXFP8</source>
        <translation>MXFP8</translation>
    </message>
    <message>
        <source>Offload, exposed</source>
        <translation>卸载（未掩盖）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环形</translation>
    </message>
    <message>
        <source>Pipelined</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>TP, CP, DP, PP</source>
        <translation>TP、CP、DP、PP</translation>
    </message>
    <message>
        <source>TP, CP, PP, DP</source>
        <translation>TP、CP、PP、DP</translation>
    </message>
    <message>
        <source>TP x PP x CP does not divide the accelerators</source>
        <translation>TP x PP x CP 不能整除加速卡数</translation>
    </message>
    <message>
        <source>TP does not divide the heads</source>
        <translation>TP 不能整除注意力头数</translation>
    </message>
    <message>
        <source>more stages than layers</source>
        <translation>流水级多于层数</translation>
    </message>
    <message>
        <source>DP x micro-batch does not divide the batch</source>
        <translation>DP x 微批次不能整除全局批次</translation>
    </message>
    <message>
        <source>EP does not divide experts or ranks</source>
        <translation>EP 不能整除专家数或 rank 数</translation>
    </message>
    <message>
        <source>CP does not divide the sequence</source>
        <translation>CP 不能整除序列长度</translation>
    </message>
    <message>
        <source>PP does not divide the micro-batches</source>
        <translation>PP 不能整除微批次数</translation>
    </message>
    <message>
        <source>over the memory</source>
        <translation>超出显存</translation>
    </message>
    <message>
        <source>Line {line} has no step time and no rate: &quot;{text}&quot;. Write for example &quot;step 5.47 s&quot;, &quot;elapsed time per iteration (ms): 5470&quot; or &quot;3500 tokens/s/GPU&quot;.</source>
        <translation>第 {line} 行既无单步时间也无速率：“{text}”。可写作 &quot;step 5.47 s&quot;、&quot;elapsed time per iteration (ms): 5470&quot; 或 &quot;3500 tokens/s/GPU&quot;。</translation>
    </message>
    <message>
        <source>Line {line} gives a FLOP rate, &quot;{text}&quot;, whose convention is not known. Use its step time or its tokens a second.</source>
        <translation>第 {line} 行给出的是 FLOP 速率（“{text}”），其口径不明。请改用单步时间或每秒 token 数。</translation>
    </message>
    <message>
        <source>{job}: there is no software profile or constant named {id}; the default stands in for it.</source>
        <translation>{job}：没有名为 {id} 的软件档案或常数；以默认值代替。</translation>
    </message>
    <message>
        <source>Use the default profile</source>
        <translation>使用默认档案</translation>
    </message>
    <message>
        <source>the job cannot be computed as it stands; its findings say why</source>
        <translation>该作业目前无法计算；原因见诊断</translation>
    </message>
    <message>
        <source>V-half</source>
        <translation>V-half</translation>
    </message>
    <message>
        <source>{job}: DualPipe pairs its stages, but there are {stages}.</source>
        <translation>{job}：DualPipe 要求各级成对，但现有 {stages} 级。</translation>
    </message>
    <message>
        <source>a pipeline with fewer micro-batches than its schedule fills</source>
        <translation>微批数不足以填满流水线调度</translation>
    </message>
    <message>
        <source>DualPipe needs an even PP</source>
        <translation>DualPipe 要求 PP 为偶数</translation>
    </message>
    <message>
        <source>Line {line} is of another run: it states {field} {stated}, the job has {value}. Set the job as the run was, or use a log of this job.</source>
        <translation>第 {line} 行来自另一次运行：其中 {field} 为 {stated}，而作业为 {value}。请按该次运行设置作业，或使用本作业的日志。</translation>
    </message>
    <message>
        <source>step time</source>
        <translation>单步时间</translation>
    </message>
    <message>
        <source>tokens a second of the whole job</source>
        <translation>整个作业每秒 token 数</translation>
    </message>
    <message>
        <source>tokens a second of one accelerator</source>
        <translation>单个加速器每秒 token 数</translation>
    </message>
    <message>
        <source>sequences a second of the whole job</source>
        <translation>整个作业每秒序列数</translation>
    </message>
    <message>
        <source>sequences a second of one accelerator</source>
        <translation>单个加速器每秒序列数</translation>
    </message>
    <message>
        <source>warm-up, left out</source>
        <translation>预热，不计入</translation>
    </message>
    <message>
        <source>an evaluation, left out</source>
        <translation>评估步，不计入</translation>
    </message>
    <message>
        <source>Line {line}: {step} ({how})</source>
        <translation>第 {line} 行：{step}（{how}）</translation>
    </message>
    <message>
        <source>Line {line}: {how}</source>
        <translation>第 {line} 行：{how}</translation>
    </message>
    <message>
        <source>Step measured {measured}; computed {before} before, {after} calibrated.</source>
        <translation>实测单步 {measured}；计算值由 {before} 校准为 {after}。</translation>
    </message>
    <message>
        <source>Software profile: {profile}, {date}</source>
        <translation>软件档案：{profile}，{date}</translation>
    </message>
    <message>
        <source>{constant} moves from {old} to {new}.</source>
        <translation>{constant} 由 {old} 改为 {new}。</translation>
    </message>
    <message>
        <source>Out of reach: with every constant at the end of its range the step is {after}. Check that the job is drawn as the log&apos;s run: accelerators, model, layout, batch and sequence.</source>
        <translation>无法达到：即使各常数取到范围端点，单步时间仍为 {after}。请检查作业是否与日志中的运行一致：加速器、模型、并行布局、批量和序列长度。</translation>
    </message>
    <message>
        <source>Measured runs most like this job</source>
        <translation>与此作业最接近的实测运行</translation>
    </message>
    <message>
        <source>Error on measured runs</source>
        <translation>对实测运行的误差</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>P90</source>
        <translation>90 分位</translation>
    </message>
    <message>
        <source>Step time, dense models</source>
        <translation>单步时间，稠密模型</translation>
    </message>
    <message>
        <source>Step time, mixtures of experts</source>
        <translation>单步时间，混合专家模型</translation>
    </message>
    <message>
        <source>Memory per accelerator</source>
        <translation>单卡显存</translation>
    </message>
    <message>
        <source>Step time, {source}</source>
        <translation>单步时间，{source}</translation>
    </message>
    <message>
        <source>Absolute relative error of the computed value. Constants were fitted to part of these runs; eight of ten runs of models they were not fitted to stay within {dense} (dense) and {mixture} (mixtures).</source>
        <translation>计算值的绝对相对误差。常数由其中一部分运行拟合；对于未参与拟合的模型，十次运行中有八次的误差在 {dense}（稠密）和 {mixture}（混合专家）以内。</translation>
    </message>
    <message>
        <source>Software profile: {profile}, {date}; constants calibrated to your log: {count}</source>
        <translation>软件档案：{profile}，{date}；按您的日志校准的常数：{count} 个</translation>
    </message>
    <message>
        <source>{element} is of the type {what}, which is not computed. Supported are Fiber, Edfa, Roadm, Fused and Transceiver; replace it by these.</source>
        <translation>{element} 的类型 {what} 不受支持。支持的类型为 Fiber、Edfa、Roadm、Fused 和 Transceiver；请改用这些类型。</translation>
    </message>
    <message>
        <source>The amplifier {element} has no gain_target. Let GNPy design the network and save it, then read the saved file.</source>
        <translation>放大器 {element} 没有 gain_target。请先让 GNPy 完成网络设计并保存，再读取保存的文件。</translation>
    </message>
    <message>
        <source>No path leads from {from} to {to}. Check the connections of the topology, which hold in one direction.</source>
        <translation>没有从 {from} 到 {to} 的路径。请检查拓扑的 connections，它们是单向的。</translation>
    </message>
    <message>
        <source>a number in its physical range</source>
        <translation>物理上合理的数</translation>
    </message>
    <message>
        <source>a type of the equipment file</source>
        <translation>设备文件中的型号</translation>
    </message>
    <message>
        <source>a noise figure that two amplifying coils can have together with nf_max, gain_min and gain_flatmax</source>
        <translation>与 nf_max、gain_min 和 gain_flatmax 相容、可由两级放大实现的噪声系数</translation>
    </message>
    <message>
        <source>unique in the file</source>
        <translation>在文件中唯一</translation>
    </message>
    <message>
        <source>the uid of an element</source>
        <translation>某个元件的 uid</translation>
    </message>
    <message>
        <source>such that 1 to 2,000 channels fit between f_min and f_max and into the band of every amplifier</source>
        <translation>使 f_min 与 f_max 之间、且每个放大器频带之内可容纳 1 到 2,000 个通道</translation>
    </message>
    <message>
        <source>{element}: of its impairments only those of the first frequency range are used.</source>
        <translation>{element}：其损伤参数只采用第一个频率范围的值。</translation>
    </message>
    <message>
        <source>Channels outside the band of an amplifier on the line, left out: {count}.</source>
        <translation>超出线路放大器频带而略去的通道数：{count}。</translation>
    </message>
    <message>
        <source>{wavelength}: {mode} lacks {missing} of signal to noise on this line, with the system margin.</source>
        <translation>{wavelength}：计入系统余量后，{mode} 在此线路上的信噪比还差 {missing}。</translation>
    </message>
    <message>
        <source>{wavelength}: the line disperses more than {mode} can undo.</source>
        <translation>{wavelength}：线路色散超出 {mode} 的补偿能力。</translation>
    </message>
    <message>
        <source>{link}: its wavelengths need {needed} of spectrum, its fibre pairs have {band}.</source>
        <translation>{link}：其波长需要 {needed} 频谱，而光纤对只有 {band}。</translation>
    </message>
    <message>
        <source>{link}: spans of {length} lose {loss}, more than an amplifier gains.</source>
        <translation>{link}：{length} 的跨段损耗 {loss}，超出放大器增益。</translation>
    </message>
    <message>
        <source>{link}: the catalogue has no amplifier {id}; the quietest one stands in for it.</source>
        <translation>{link}：目录中没有放大器 {id}；以噪声最低者代替。</translation>
    </message>
    <message>
        <source>Use {mode}</source>
        <translation>使用 {mode}</translation>
    </message>
    <message>
        <source>Light {pairs} fibre pairs</source>
        <translation>点亮 {pairs} 对光纤</translation>
    </message>
    <message>
        <source>Space amplifiers as the catalogue does</source>
        <translation>采用目录中的放大器间距</translation>
    </message>
    <message>
        <source>Choose the quietest amplifier</source>
        <translation>选用噪声最低的放大器</translation>
    </message>
    <message>
        <source>C band</source>
        <translation>C 波段</translation>
    </message>
    <message>
        <source>C and L band</source>
        <translation>C+L 波段</translation>
    </message>
    <message>
        <source>name a project file, or --gnpy-topology with --gnpy-equipment, --from and --to</source>
        <translation>请给出工程文件，或同时给出 --gnpy-topology、--gnpy-equipment、--from 和 --to</translation>
    </message>
    <message>
        <source>{job}: its senders push {rate} from {from} to {to}, full hiding needs {needed}.</source>
        <translation>{job}：其发送端从 {from} 到 {to} 只能发出 {rate}，要完全掩盖需要 {needed}。</translation>
    </message>
    <message>
        <source>{job}: packet loss of {loss} between {from} and {to} leaves {share} of what is sent.</source>
        <translation>{job}：{from} 与 {to} 之间丢包率 {loss}，所发数据只剩 {share} 有效。</translation>
    </message>
    <message>
        <source>{job}: its flows load the light paths from {from} to {to} unevenly and use {share} of them.</source>
        <translation>{job}：其数据流在 {from} 到 {to} 的各光路上负载不均，只用到其中 {share}。</translation>
    </message>
    <message>
        <source>{job}: its queue pairs give up after {gives_up}, before {link} is restored ({restored}): a cut stops the job.</source>
        <translation>{job}：其队列对在 {gives_up} 后放弃，早于 {link} 恢复（{restored}）：一次断纤就会使作业停止。</translation>
    </message>
    <message>
        <source>What if {link} is cut: it carries nothing.</source>
        <translation>假设 {link} 中断：它不承载任何流量。</translation>
    </message>
    <message>
        <source>What if {wavelength} loses {down} of {count} light paths: they carry nothing.</source>
        <translation>假设 {wavelength} 的 {count} 条光路失去 {down} 条：它们不承载任何流量。</translation>
    </message>
    <message>
        <source>What if {site} is lost: its accelerators and links are out.</source>
        <translation>假设失去 {site}：其加速卡和链路均不可用。</translation>
    </message>
    <message>
        <source>{job} needs {site}, which is lost, and stops.</source>
        <translation>{job} 需要 {site}，而该站点已失去，作业停止。</translation>
    </message>
    <message>
        <source>Open {channels} channels a sender</source>
        <translation>每个发送端打开 {channels} 个通道</translation>
    </message>
    <message>
        <source>Send lost packets alone again</source>
        <translation>只重发丢失的数据包</translation>
    </message>
    <message>
        <source>Spread packets over all light paths</source>
        <translation>把数据包分散到所有光路</translation>
    </message>
    <message>
        <source>Set the timeout exponent to {exponent} (gives up after {gives_up})</source>
        <translation>把超时指数设为 {exponent}（{gives_up} 后放弃）</translation>
    </message>
    <message>
        <source>Bring {item} back</source>
        <translation>恢复 {item}</translation>
    </message>
    <message>
        <source>Uptime Institute Tier III, 99.982 % or 1.6 h a year, recalled; as 0.4 outages of 4 h: judgement</source>
        <translation>Uptime Institute Tier III，99.982 % 即每年 1.6 h，凭记忆；按每年 0.4 次、每次 4 h 计：判断</translation>
    </message>
    <message>
        <source>as the fabric has it</source>
        <translation>按网络类型</translation>
    </message>
    <message>
        <source>RoCE, go-back-N</source>
        <translation>RoCE，回退 N 重传</translation>
    </message>
    <message>
        <source>RDMA, selective repeat</source>
        <translation>RDMA，选择性重传</translation>
    </message>
    <message>
        <source>RDMA, erasure coded</source>
        <translation>RDMA，纠删码</translation>
    </message>
    <message>
        <source>InfiniBand, credits</source>
        <translation>InfiniBand，信用流控</translation>
    </message>
    <message>
        <source>TCP Reno</source>
        <translation>TCP Reno 拥塞控制</translation>
    </message>
    <message>
        <source>TCP CUBIC</source>
        <translation>TCP CUBIC 拥塞控制</translation>
    </message>
    <message>
        <source>TCP BBR</source>
        <translation>TCP BBR 拥塞控制</translation>
    </message>
    <message>
        <source>each flow by its hash (ECMP)</source>
        <translation>按流哈希（ECMP）</translation>
    </message>
    <message>
        <source>packet by packet</source>
        <translation>逐包分散</translation>
    </message>
    <message>
        <source>rate of the line</source>
        <translation>线路速率</translation>
    </message>
    <message>
        <source>windows over the round trip</source>
        <translation>窗口与往返时延</translation>
    </message>
    <message>
        <source>credits over the round trip</source>
        <translation>信用与往返时延</translation>
    </message>
    <message>
        <source>packet loss</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>uneven light paths</source>
        <translation>光路负载不均</translation>
    </message>
    <message>
        <source>1+1, two paths at once</source>
        <translation>1+1，双路同发</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>恢复（重新选路）</translation>
    </message>
    <message>
        <source>A node of {item}</source>
        <translation>{item} 的一个节点</translation>
    </message>
    <message>
        <source>Fibre cut on {item}</source>
        <translation>{item} 断纤</translation>
    </message>
    <message>
        <source>Both paths of {item} cut</source>
        <translation>{item} 的两条路径同时中断</translation>
    </message>
    <message>
        <source>An amplifier of {item}</source>
        <translation>{item} 的一台放大器</translation>
    </message>
    <message>
        <source>One light path of {item}</source>
        <translation>{item} 的一条光路</translation>
    </message>
    <message>
        <source>{item} lost</source>
        <translation>{item} 失效</translation>
    </message>
    <message>
        <source>not noticed</source>
        <translation>无感</translation>
    </message>
    <message>
        <source>stalls</source>
        <translation>停顿</translation>
    </message>
    <message>
        <source>slower until mended</source>
        <translation>修复前变慢</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>stops until mended</source>
        <translation>修复前停止</translation>
    </message>
    <message>
        <source>share of time that failures of links and sites leave</source>
        <translation>链路与站点故障之外的时间占比</translation>
    </message>
    <message>
        <source>Traffic between sites</source>
        <translation>站点间流量</translation>
    </message>
    <message>
        <source>Ports between sites</source>
        <translation>站点间端口</translation>
    </message>
    <message>
        <source>Single failures</source>
        <translation>单点故障</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Share of the line</source>
        <translation>线路份额</translation>
    </message>
    <message>
        <source>Full hiding needs</source>
        <translation>完全掩盖需要</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>Kept: headers x spreading x recovery</source>
        <translation>保留：包头 × 分散 × 重传</translation>
    </message>
    <message>
        <source>Load while sending</source>
        <translation>发送时负载</translation>
    </message>
    <message>
        <source>Channels (needed)</source>
        <translation>通道（所需）</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Port rate</source>
        <translation>端口速率</translation>
    </message>
    <message>
        <source>Buffer needed a port</source>
        <translation>每端口所需缓存</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Kept under congestion</source>
        <translation>拥塞时保留</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Times a year</source>
        <translation>每年次数</translation>
    </message>
    <message>
        <source>Mended after</source>
        <translation>修复用时</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>对作业的影响</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step meanwhile</source>
        <translation>故障期间单步时间</translation>
    </message>
    <message>
        <source>Lost a year</source>
        <translation>每年损失</translation>
    </message>
    <message>
        <source>it drops packets</source>
        <translation>会丢包</translation>
    </message>
    <message>
        <source>Share of the line: planned use, divided fairly among jobs. The goodput is payload in one direction; above 100 % of it while sending, jobs wait for the link.</source>
        <translation>线路份额：计划利用率，在各作业间公平分配。有效吞吐为单方向净荷；发送时超过其 100 %，作业就要等待链路。</translation>
    </message>
    <message>
        <source>Each failure alone. A pause is a restart with half a checkpoint interval, or the time until another path carries the traffic.</source>
        <translation>每种故障单独计算。暂停指一次重启加半个检查点间隔，或另一条路径接管流量之前的时间。</translation>
    </message>
    <message>
        <source>Planned use of the line rate, before headers and losses</source>
        <translation>线路速率的计划利用率（未计包头与丢包）</translation>
    </message>
    <message>
        <source>Outages of a site&apos;s power or cooling</source>
        <translation>站点供电或制冷中断</translation>
    </message>
    <message>
        <source>Length of such an outage</source>
        <translation>此类中断的时长</translation>
    </message>
    <message>
        <source>rate, window and packet must be above 0, the round trip not below.</source>
        <translation>速率、窗口和数据包必须大于 0，往返时延不得为负。</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>{link}, span {span}: the fibre {id} is not in the catalogue, so G.652.D is assumed. Choose another one.</source>
        <translation>{link} 第 {span} 跨段：参数库中没有光纤 {id}，按 G.652.D 计。请另选一种。</translation>
    </message>
    <message>
        <source>{link}, span {span}: the catalogue has no amplifier {id}; the quietest one stands in for it.</source>
        <translation>{link} 第 {span} 跨段：参数库中没有放大器 {id}，以噪声最低的代替。</translation>
    </message>
    <message>
        <source>{link}, span {span}: its {length} lose {loss}, more than its amplifier gains. Enter a shorter span, less extra loss or another amplifier.</source>
        <translation>{link} 第 {span} 跨段：长 {length}，损耗 {loss}，超过其放大器的增益。请缩短跨段、减少附加损耗或换用放大器。</translation>
    </message>
    <message>
        <source>Use the link&apos;s fibre</source>
        <translation>采用链路的光纤</translation>
    </message>
    <message>
        <source>Let its amplifier be chosen</source>
        <translation>自动选择其放大器</translation>
    </message>
    <message>
        <source>Put an amplifier into the middle of span {span}</source>
        <translation>在第 {span} 跨段中间加一个放大器</translation>
    </message>
    <message>
        <source>Routes from {from} to {to}</source>
        <translation>从 {from} 到 {to} 的路由</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>pair, first</source>
        <translation>不相交对之一</translation>
    </message>
    <message>
        <source>pair, second</source>
        <translation>不相交对之二</translation>
    </message>
    <message>
        <source>No two routes without a common link or risk group were found.</source>
        <translation>未找到两条没有共同链路或风险组的路由。</translation>
    </message>
    <message>
        <source>{file} is no network that can be read. Choose GraphML, GML, SNDlib XML, GeoJSON, KML, KMZ, CSV of sites or links, or a GNPy topology.</source>
        <translation>{file} 不是可读取的网络文件。请选择 GraphML、GML、SNDlib XML、GeoJSON、KML、KMZ、站点或链路的 CSV，或 GNPy 拓扑。</translation>
    </message>
    <message>
        <source>Line {line} is not {format}: {reason}. Correct it, or write the file again.</source>
        <translation>第 {line} 行不是 {format}：{reason}。请改正，或重新生成文件。</translation>
    </message>
    <message>
        <source>Line {line} declares entities of its own, which are not read. Write the file without its DOCTYPE.</source>
        <translation>第 {line} 行声明了自定义实体，不予读取。请去掉 DOCTYPE 后重新生成文件。</translation>
    </message>
    <message>
        <source>Line {line} is nested deeper than {limit} levels. It is not a network.</source>
        <translation>第 {line} 行嵌套超过 {limit} 层。这不是网络文件。</translation>
    </message>
    <message>
        <source>Line {line}: {element} has no {field}. Add it.</source>
        <translation>第 {line} 行：{element} 缺少 {field}。请补上。</translation>
    </message>
    <message>
        <source>Line {line}, {element}: {field} is &quot;{value}&quot;; it must be {expected}.</source>
        <translation>第 {line} 行，{element}：{field} 为“{value}”，必须是{expected}。</translation>
    </message>
    <message>
        <source>Line {line}: {element} stands twice in the file. Give every item an id of its own.</source>
        <translation>第 {line} 行：{element} 在文件中出现两次。请为每一项使用各自的标识。</translation>
    </message>
    <message>
        <source>Line {line}: {element} refers to &quot;{id}&quot;, which is not in the file. Correct the reference or add the site.</source>
        <translation>第 {line} 行：{element} 引用了文件中没有的“{id}”。请改正引用或补上该站点。</translation>
    </message>
    <message>
        <source>The file draws {count} sites and links; at most {limit} are read. Take a part of it.</source>
        <translation>文件含 {count} 个站点和链路，最多读取 {limit} 个。请只取其中一部分。</translation>
    </message>
    <message>
        <source>{file} draws no site and no link. Check that it is the right file.</source>
        <translation>{file} 中没有站点和链路。请确认文件是否正确。</translation>
    </message>
    <message>
        <source>The KMZ archive cannot be read: {reason}. Unpack it and read the KML file in it.</source>
        <translation>无法读取 KMZ 压缩包：{reason}。请解压后读取其中的 KML 文件。</translation>
    </message>
    <message>
        <source>Column {column} of the first line is &quot;{field}&quot;. Use these: {known}.</source>
        <translation>第一行第 {column} 列为“{field}”。可用的列：{known}。</translation>
    </message>
    <message>
        <source>The first line has no column {field}. Add it.</source>
        <translation>第一行缺少 {field} 列。请补上。</translation>
    </message>
    <message>
        <source>Line {line} has {count} fields; the first line names {expected}. Add or remove commas, or put text that holds one in double quotes.</source>
        <translation>第 {line} 行有 {count} 个字段，第一行有 {expected} 个。请增减逗号，或给含逗号的文字加双引号。</translation>
    </message>
    <message>
        <source>Line {line}, column {column} ({field}): &quot;{value}&quot; must be {expected}.</source>
        <translation>第 {line} 行第 {column} 列（{field}）：“{value}”必须是{expected}。</translation>
    </message>
    <message>
        <source>{field} is not used ({count}): {items}</source>
        <translation>未使用 {field}（{count}）：{items}</translation>
    </message>
    <message>
        <source>{field} is neither site nor link and is left out ({count}): {items}</source>
        <translation>{field} 既不是站点也不是链路，已略去（{count}）：{items}</translation>
    </message>
    <message>
        <source>No name is stated; one was made ({count}): {items}</source>
        <translation>未给出名称，已自动命名（{count}）：{items}</translation>
    </message>
    <message>
        <source>Names were shortened or cleaned of characters that cannot be shown ({count}): {items}</source>
        <translation>名称已缩短，或去除了无法显示的字符（{count}）：{items}</translation>
    </message>
    <message>
        <source>Both ends are the same site; left out ({count}): {items}</source>
        <translation>两端是同一站点，已略去（{count}）：{items}</translation>
    </message>
    <message>
        <source>The two directions became one link ({count}): {items}</source>
        <translation>两个方向合为一条链路（{count}）：{items}</translation>
    </message>
    <message>
        <source>Only one direction is stated; both are taken to be alike ({count}): {items}</source>
        <translation>只给出一个方向，视为双向相同（{count}）：{items}</translation>
    </message>
    <message>
        <source>The two directions differ in length; the longer one is taken ({count}): {items}</source>
        <translation>两个方向长度不同，取较长者（{count}）：{items}</translation>
    </message>
    <message>
        <source>No place is stated; put near the sites that are linked to it ({count}): {items}</source>
        <translation>未给出位置，放在与其相连的站点附近（{count}）：{items}</translation>
    </message>
    <message>
        <source>Only positions in a drawing are stated; laid out alike, but not where they are on the earth ({count}): {items}</source>
        <translation>只给出图中坐标，按原图形状摆放，并非真实地理位置（{count}）：{items}</translation>
    </message>
    <message>
        <source>No place is stated; put on a ring, move them ({count}): {items}</source>
        <translation>未给出位置，排成一圈，请自行移动（{count}）：{items}</translation>
    </message>
    <message>
        <source>No length is stated; geodesic times {field} is taken ({count}): {items}</source>
        <translation>未给出长度，取大圆距离乘以 {field}（{count}）：{items}</translation>
    </message>
    <message>
        <source>Neither its length nor the place of both ends is stated: its length means nothing until you enter it ({count}): {items}</source>
        <translation>长度和两端位置均未给出：在您填写之前，其长度没有意义（{count}）：{items}</translation>
    </message>
    <message>
        <source>No wavelengths are stated; {field} are taken on each ({count}): {items}</source>
        <translation>未给出波长，每条取 {field}（{count}）：{items}</translation>
    </message>
    <message>
        <source>A rate is stated, no wavelengths; as many {field} are taken as carry it ({count}): {items}</source>
        <translation>给出了速率而未给出波长，取足以承载的 {field} 数量（{count}）：{items}</translation>
    </message>
    <message>
        <source>Ends within {field} of a site; joined to it, and the way there is not counted ({count}): {items}</source>
        <translation>端点距站点不超过 {field}，已接入该站点，这一段不计入长度（{count}）：{items}</translation>
    </message>
    <message>
        <source>Ends at no site of the file; a new site stands there ({count}): {items}</source>
        <translation>端点处没有文件中的站点，已在该处新建站点（{count}）：{items}</translation>
    </message>
    <message>
        <source>Other files of the archive are not read ({count}): {items}</source>
        <translation>压缩包中的其他文件未读取（{count}）：{items}</translation>
    </message>
    <message>
        <source>The fibre type {field} is not in the catalogue; G.652.D is taken ({count}): {items}</source>
        <translation>参数库中没有光纤类型 {field}，按 G.652.D 处理（{count}）：{items}</translation>
    </message>
    <message>
        <source>{field} of the file are not kept: the line is designed anew ({count}): {items}</source>
        <translation>不保留文件中的 {field}：线路重新设计（{count}）：{items}</translation>
    </message>
    <message>
        <source>Lines branch here; taken as a site ({count}): {items}</source>
        <translation>线路在此分叉，视为站点（{count}）：{items}</translation>
    </message>
    <message>
        <source>A site of this name and place is already there; links are joined to it ({count}): {items}</source>
        <translation>已有同名同位置的站点，链路接入该站点（{count}）：{items}</translation>
    </message>
    <message>
        <source>The file states no place; links are joined to the site of this name ({count}): {items}</source>
        <translation>文件未给出位置，链路接入同名站点（{count}）：{items}</translation>
    </message>
    <message>
        <source>The format has one comb of channels, that of {field}; launch powers of other modes differ ({count}): {items}</source>
        <translation>该格式只有一组通道，即 {field} 的通道；其他模式的入纤功率不同（{count}）：{items}</translation>
    </message>
    <message>
        <source>The format has no fibre without interference; {field} is written with a very large effective area instead ({count}): {items}</source>
        <translation>该格式没有无非线性干扰的光纤，{field} 以很大的有效面积代替写出（{count}）：{items}</translation>
    </message>
    <message>
        <source>{field} has no place in this format ({count}): {items}</source>
        <translation>该格式无法表示 {field}（{count}）：{items}</translation>
    </message>
    <message>
        <source>Wavelengths over several links have no place in this format ({count}): {items}</source>
        <translation>该格式无法表示跨多条链路的波长（{count}）：{items}</translation>
    </message>
    <message>
        <source>The catalogue does not state {field}; 0 is written ({count}): {items}</source>
        <translation>参数库未给出 {field}，写为 0（{count}）：{items}</translation>
    </message>
    <message>
        <source>longitude and latitude in degrees, -180 .. 180 and -90 .. 90</source>
        <translation>以度为单位的经度和纬度，-180 .. 180 和 -90 .. 90</translation>
    </message>
    <message>
        <source>one place for a point, two or more for a line</source>
        <translation>点为一个位置，线为两个或更多位置</translation>
    </message>
    <message>
        <source>a text of at most 200 bytes</source>
        <translation>不超过 200 字节的文字</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>one number for each mode</source>
        <translation>每种模式一个数</translation>
    </message>
    <message>
        <source>it is no zip archive, or a damaged one</source>
        <translation>不是 zip 压缩包，或已损坏</translation>
    </message>
    <message>
        <source>no KML file is in it</source>
        <translation>其中没有 KML 文件</translation>
    </message>
    <message>
        <source>the KML file in it is damaged or encrypted</source>
        <translation>其中的 KML 文件已损坏或加密</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>text follows a quote that was closed</source>
        <translation>闭合的引号之后还有文字</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>括号未闭合</translation>
    </message>
    <message>
        <source>a key is missing</source>
        <translation>缺少键</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>Payload rate</source>
        <translation>净荷速率</translation>
    </message>
    <message>
        <source>{site} draws up to {needed}, above its cap of {cap}.</source>
        <translation>{site} 峰值用电 {needed}，超过其上限 {cap}。</translation>
    </message>
    <message>
        <source>{job}: held to the cap of {site}, accelerators compute at {speed} of their speed, and training takes {extra} longer.</source>
        <translation>{job}：若按 {site} 的功率上限运行，加速卡只有 {speed} 的计算速度，训练将延长 {extra}。</translation>
    </message>
    <message>
        <source>{job}: {site} draws {still} before anything is computed, above its cap of {cap}; the job cannot run within it.</source>
        <translation>{job}：{site} 不做任何计算就已用电 {still}，超过其上限 {cap}；作业无法在该上限内运行。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>rental</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>loss of value and electricity</source>
        <translation>价值损耗与电费</translation>
    </message>
    <message>
        <source>accelerators and their electricity</source>
        <translation>加速卡及其电费</translation>
    </message>
    <message>
        <source>Published costs beside ours</source>
        <translation>公开成本与本软件的计算</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公开结果</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>Ours, counted so</source>
        <translation>本软件,按同样方式</translation>
    </message>
    <message>
        <source>Rental</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>Amortised</source>
        <translation>摊销</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>购置</translation>
    </message>
    <message>
        <source>{value} x a year</source>
        <translation>每年 {value} 倍</translation>
    </message>
    <message>
        <source>In brackets: ours over the published figure. Counted so: with the hours and prices that the row states, else with the catalogue&apos;s. The other three are our methods, at the defaults of sites and assumptions and at prices of today.</source>
        <translation>括号内为本软件的结果与公开值之比。“按同样方式”采用该行给出的时数与价格,未给出者取自目录。其余三列为本软件的三种方法,采用站点与假设的默认值及当前价格。</translation>
    </message>
    <message>
        <source>What would make it true</source>
        <translation>在什么条件下成立</translation>
    </message>
    <message>
        <source>Published runs</source>
        <translation>公开的训练</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Stated / power</source>
        <translation>所述值 / 功率</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>MFU needed</source>
        <translation>所需 MFU</translation>
    </message>
    <message>
        <source>Time needed</source>
        <translation>所需时间</translation>
    </message>
    <message>
        <source>Accelerator-hours</source>
        <translation>加速卡小时</translation>
    </message>
    <message>
        <source>Energy at TDP</source>
        <translation>按 TDP 的电量</translation>
    </message>
    <message>
        <source>Quotation / this</source>
        <translation>所述值 / 该值</translation>
    </message>
    <message>
        <source>Accelerators at TDP</source>
        <translation>加速卡 TDP</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT 设备</translation>
    </message>
    <message>
        <source>At {low} to {high} MFU of the 16-bit peak, 6 FLOPs a parameter and token, {training} of the server rating and a PUE of {pue}. Without a stated model or tokens: {tokens} tokens a parameter.</source>
        <translation>按 16 位峰值 {low} 至 {high} 的 MFU、每参数每 token 6 FLOP、服务器额定功率的 {training} 以及 PUE {pue} 计算。未给出模型或 token 数时按每参数 {tokens} 个 token 计。</translation>
    </message>
    <message>
        <source>The stated power is nearest to that of: {basis}.</source>
        <translation>所述功率最接近的口径:{basis}。</translation>
    </message>
    <message>
        <source>The stated energy is {ratio} times the stated power over the stated time.</source>
        <translation>所述电量是所述功率乘以所述时长的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>State at least one of energy, power and days, or both model and tokens.</source>
        <translation>请至少给出电量、功率、天数之一,或同时给出模型和 token 数。</translation>
    </message>
    <message>
        <source>The number of accelerators, energy, power, days, model, tokens and MFU must be above 0, and the lower MFU not above the higher.</source>
        <translation>加速卡数量、电量、功率、天数、模型、token 数和 MFU 必须大于 0,且 MFU 下限不得高于上限。</translation>
    </message>
    <message>
        <source>Cost by site</source>
        <translation>各站点成本</translation>
    </message>
    <message>
        <source>between sites</source>
        <translation>站点之间</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>an accelerator-hour</source>
        <translation>每加速卡小时</translation>
    </message>
    <message>
        <source>a million tokens</source>
        <translation>每百万 token</translation>
    </message>
    <message>
        <source>Whole run. What is bought outlasts it, so acquisition has no price of a year, an hour or a token.</source>
        <translation>整个训练过程。购置的设备在训练结束后仍可使用,因此购置方式不给出每年、每小时或每 token 的价格。</translation>
    </message>
    <message>
        <source>Accelerator type</source>
        <translation>加速卡型号</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Swing, once a step</source>
        <translation>功率摆幅（每步一次）</translation>
    </message>
    <message>
        <source>Energy a step</source>
        <translation>每步能耗</translation>
    </message>
    <message>
        <source>Energy of the run</source>
        <translation>本次训练能耗</translation>
    </message>
    <message>
        <source>Energy a year</source>
        <translation>每年能耗</translation>
    </message>
    <message>
        <source>CO2 of the run</source>
        <translation>本次训练 CO2 排放</translation>
    </message>
    <message>
        <source>Water of the run</source>
        <translation>本次训练用水</translation>
    </message>
    <message>
        <source>Energy, carbon and water by site</source>
        <translation>各站点的能耗、碳排放与用水</translation>
    </message>
    <message>
        <source>IT and facility power are means over the step, unused accelerators idling. Peak: all that is installed computes at once. Swing: IT power between computing and waiting.</source>
        <translation>IT 功率与设施功率为一步内的平均值，未使用的加速卡按空闲计。峰值：全部已安装设备同时计算。摆幅：计算与等待之间的 IT 功率之差。</translation>
    </message>
    <message>
        <source>Energy of the facility. A year is one of training without a pause. Water evaporates at the site, not in power stations.</source>
        <translation>能耗按设施口径。每年指不间断训练一年。用水指站点蒸发的水，不含发电厂用水。</translation>
    </message>
    <message>
        <source>A mixture of experts of the 1.8T class (shape ours: 120 layers, 16 experts, top 2; the figure of 1.8T and 13T tokens for GPT-4 is a leak, never confirmed) over three sites with about 100,000 H100. One site of that size would peak at some 130 MW; a new campus of 100-200 MW waits years for its grid connection. Each site here has a cap of 50 MW; a warning says which site exceeds it, and what holding the cap would cost. A quotation of 7 million kWh for such a run has no source: read power, days and energy separately.</source>
        <translation>1.8T 级的混合专家模型（结构由我们设定：120 层、16 个专家、top 2；GPT-4 的 1.8T 和 13T token 之说来自泄露，从未证实），分布在三个站点，共约 10 万块 H100。单个站点达到此规模时峰值约 130 MW；新建 100-200 MW 园区接入电网要等数年。此处每个站点的上限为 50 MW，警告会指出哪个站点超限，以及按上限运行的代价。关于此类训练耗电 700 万 kWh 的说法没有出处：请分别看功率、天数和能耗。</translation>
    </message>
    <message>
        <source>{tariff}: {offset} h is no offset of a time zone. Enter a multiple of a quarter of an hour.</source>
        <translation>{tariff}：{offset} 小时不是任何时区的偏移。请输入一刻钟的整数倍。</translation>
    </message>
    <message>
        <source>{tariff} has neither periods nor hourly prices. Add a period, or read a file of hourly prices.</source>
        <translation>{tariff} 既没有时段，也没有逐时电价。请添加时段，或读入逐时电价文件。</translation>
    </message>
    <message>
        <source>{tariff} has periods and hourly prices. Remove one of the two.</source>
        <translation>{tariff} 同时有时段和逐时电价。请删除其中一种。</translation>
    </message>
    <message>
        <source>{tariff} has prices of {hours} hours. A year has 8,760, a leap year 8,784.</source>
        <translation>{tariff} 有 {hours} 小时的电价。一年为 8,760 小时，闰年为 8,784 小时。</translation>
    </message>
    <message>
        <source>{tariff} has {prices} hourly prices and {carbon} hourly values of carbon. Give one for each hour, or no carbon.</source>
        <translation>{tariff} 有 {prices} 个逐时电价和 {carbon} 个逐时碳强度。请每小时给一个，或不给碳强度。</translation>
    </message>
    <message>
        <source>{tariff} has no price in month {month}, {days}, at {hour}:00. Add a period, or let another one reach there.</source>
        <translation>{tariff} 在 {month} 月、{days}、{hour}:00 没有电价。请添加时段，或延长另一个时段。</translation>
    </message>
    <message>
        <source>{tariff}: {first} and {second} both hold in month {month}, {days}, at {hour}:00. Shorten one of them.</source>
        <translation>{tariff}：{first} 与 {second} 在 {month} 月、{days}、{hour}:00 同时有效。请缩短其中一个。</translation>
    </message>
    <message>
        <source>The first line names neither hourly prices nor periods. Hourly prices have the columns {series}; periods have {periods}.</source>
        <translation>第一行既不是逐时电价的列名，也不是时段的列名。逐时电价的列为 {series}；时段的列为 {periods}。</translation>
    </message>
    <message>
        <source>Lines {other} and {line} both hold in month {month}, {days}, at {hour}:00. Shorten one of them.</source>
        <translation>第 {other} 行与第 {line} 行在 {month} 月、{days}、{hour}:00 同时有效。请缩短其中一个。</translation>
    </message>
    <message>
        <source>Line {line}: the time &quot;{value}&quot; does not say how far it is from UTC. Write 2026-01-01T00:00Z, or 2026-01-01T00:00+01:00.</source>
        <translation>第 {line} 行：时间“{value}”没有注明与 UTC 的偏移。请写成 2026-01-01T00:00Z 或 2026-01-01T00:00+01:00。</translation>
    </message>
    <message>
        <source>Line {line}: &quot;{value}&quot; follows &quot;{before}&quot;: an hour is missing where clocks go forward, and the times do not say how far they are from UTC. Write each with its offset, such as +01:00 before the change and +02:00 after it.</source>
        <translation>第 {line} 行：“{before}”之后是“{value}”：时钟拨快处缺一小时，而时间没有注明与 UTC 的偏移。请给每个时间写上偏移，例如拨钟前 +01:00、拨钟后 +02:00。</translation>
    </message>
    <message>
        <source>Line {line}: &quot;{value}&quot; stands twice where clocks go back, and the times do not say how far they are from UTC. Write each with its offset, such as +02:00 before the change and +01:00 after it.</source>
        <translation>第 {line} 行：时钟拨慢处“{value}”出现两次，而时间没有注明与 UTC 的偏移。请给每个时间写上偏移，例如拨钟前 +02:00、拨钟后 +01:00。</translation>
    </message>
    <message>
        <source>Line {line}: no time zone has the offset of &quot;{value}&quot;. Use one of -12:00 to +14:00 in quarters of an hour.</source>
        <translation>第 {line} 行：没有时区采用“{value}”的偏移。请使用 -12:00 至 +14:00 之间的一刻钟整数倍。</translation>
    </message>
    <message>
        <source>Line {line}: &quot;{value}&quot; stands where {expected} should: hours are missing. Add them.</source>
        <translation>第 {line} 行：此处应为 {expected}，却是“{value}”：缺少若干小时。请补上。</translation>
    </message>
    <message>
        <source>Line {line}: &quot;{value}&quot; is not after &quot;{before}&quot; in the line before. Remove one of the two, or sort the lines by time.</source>
        <translation>第 {line} 行：“{value}”不晚于上一行的“{before}”。请删除其中一行，或按时间排序。</translation>
    </message>
    <message>
        <source>Line {line}: &quot;{value}&quot; is {step} min after the line before. Write one price an hour; average the others.</source>
        <translation>第 {line} 行：“{value}”比上一行晚 {step} 分钟。请每小时写一个电价，其余取平均。</translation>
    </message>
    <message>
        <source>Line {line} is the last one, after {hours} hours. A year has 8,760, a leap year 8,784; add the others.</source>
        <translation>第 {line} 行是最后一行，共 {hours} 小时。一年为 8,760 小时，闰年为 8,784 小时；请补上其余各行。</translation>
    </message>
    <message>
        <source>Line {line} is hour 8,785; a leap year has 8,784. Cut the file after one year.</source>
        <translation>第 {line} 行是第 8,785 小时；闰年只有 8,784 小时。请在一年之后截断文件。</translation>
    </message>
    <message>
        <source>{demand} needs two different sites, but both ends are the same. Choose another end.</source>
        <translation>{demand} 需要两个不同的站点，但两端相同。请选择另一端。</translation>
    </message>
    <message>
        <source>Cost of the run with all that lasts written off over its lifetime; electricity, upkeep, staff, rents and bytes to other owners included.</source>
        <translation>运行成本：耐用资产按寿命摊销，并含电费、维护、人员、租金以及流向其他所有者的数据。</translation>
    </message>
    <message>
        <source>Accelerator-hours times the rental price, and bytes to other owners.</source>
        <translation>加速器小时乘以租金，加上流向其他所有者的数据。</translation>
    </message>
    <message>
        <source>Energy charge</source>
        <translation>电量电费</translation>
    </message>
    <message>
        <source>Electricity of the run at the prices of the hours in which it is used; part of electricity.</source>
        <translation>训练期间按用电各小时的电价计算的电费；电费的一部分。</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>需量电费</translation>
    </message>
    <message>
        <source>What the tariffs charge for the highest power of each month of the run; part of electricity.</source>
        <translation>按训练期间各月最大功率收取的电费；电费的一部分。</translation>
    </message>
    <message>
        <source>Time lost to curtailment</source>
        <translation>限电损失的时间</translation>
    </message>
    <message>
        <source>What the windows in which the grid takes power away would add to the days to train; a what-if, not part of them.</source>
        <translation>电网限电时段会使训练时长增加多少；属于情景分析，不计入训练时长。</translation>
    </message>
    <message>
        <source>{site} peaks at {peak}; its transformers of {rating} may carry {limit} of it for long, less than that needs.</source>
        <translation>{site} 峰值为 {peak}；其变压器额定容量 {rating}，长期只能带 {limit}，不够用。</translation>
    </message>
    <message>
        <source>{site}: every step swings its power by {swing}, and its storage leaves {left} of that to the grid.</source>
        <translation>{site}：每个训练步的功率摆幅为 {swing}，储能平抑之后仍有 {left} 留给电网。</translation>
    </message>
    <message>
        <source>{job}: curtailment keeps {energy} off the grid and makes training {extra} longer; its bill for electricity changes by {money}.</source>
        <translation>{job}：限电少用电网电量 {energy}，训练延长 {extra}；电费变化 {money}。</translation>
    </message>
    <message>
        <source>{job}: curtailment leaves no time in which it trains.</source>
        <translation>{job}：限电之后没有时间可供训练。</translation>
    </message>
    <message>
        <source>{demand} is from {from} to {to}, but no lit route joins them: it loads no link.</source>
        <translation>{demand} 从 {from} 到 {to}，但两者之间没有已开通的路由：它不占用任何链路。</translation>
    </message>
    <message>
        <source>On {link} traffic of others needs {needed}, more than the {available} of it that may be used. Jobs are left with next to nothing there.</source>
        <translation>{link} 上的其他流量需要 {needed}，超过可用的 {available}。作业在此几乎得不到带宽。</translation>
    </message>
    <message>
        <source>{site}: there is no owner named {owner}; the site counts as your own. Enter the owner in the scenario, or choose another one.</source>
        <translation>{site}：没有名为 {owner} 的所有者；该站点按自有计。请在方案中输入该所有者，或另选一个。</translation>
    </message>
    <message>
        <source>{job}: {owner} charges for bytes from {site} to others; the price is not known, so the cost is left out. Enter it for the owner.</source>
        <translation>{job}：{owner} 对从 {site} 流向他方的数据收费，价格未知，因此不给出成本。请为该所有者输入价格。</translation>
    </message>
    <message>
        <source>{job}: {site} is bought on the spot market of {owner}; its interruptions are not counted in time and cost.</source>
        <translation>{job}：{site} 以 {owner} 的竞价方式购买；其中断未计入时间与成本。</translation>
    </message>
    <message>
        <source>Use transformers of {rating}</source>
        <translation>使用 {rating} 的变压器</translation>
    </message>
    <message>
        <source>Use storage of {power}</source>
        <translation>使用 {power} 的储能</translation>
    </message>
    <message>
        <source>Use storage of {energy}</source>
        <translation>使用 {energy} 的储能</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>电价表</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>周六和周日</translation>
    </message>
    <message>
        <source>a time such as 2026-03-01T00:00Z</source>
        <translation>形如 2026-03-01T00:00Z 的时间</translation>
    </message>
    <message>
        <source>annual price</source>
        <translation>全年电价</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价表</translation>
    </message>
    <message>
        <source>Mean price</source>
        <translation>平均电价</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Mean carbon</source>
        <translation>平均碳强度</translation>
    </message>
    <message>
        <source>From {start} on, at the prices of the hours in which the run draws power; each calendar month that it touches is charged in full for its mean power over a step, as meters average longer than a step takes.</source>
        <translation>自 {start} 起，按训练用电各小时的电价计算；所涉及的每个自然月按一步内的平均功率全额收取需量电费，因为电表的平均时间长于一步。</translation>
    </message>
    <message>
        <source>Transformers and storage</source>
        <translation>变压器与储能</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>Load at the peak</source>
        <translation>峰值负载率</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>储能</translation>
    </message>
    <message>
        <source>Data storage</source>
        <translation>数据存储</translation>
    </message>
    <message>
        <source>Swing left to the grid</source>
        <translation>留给电网的摆幅</translation>
    </message>
    <message>
        <source>Loss in storage</source>
        <translation>储能损耗</translation>
    </message>
    <message>
        <source>Transformers at a power factor of {factor} may be loaded to {limit} for long. The loss in storage is not part of the energy of jobs.</source>
        <translation>功率因数 {factor} 时变压器长期负载率不得超过 {limit}。储能损耗不计入作业的能耗。</translation>
    </message>
    <message>
        <source>Curtailment</source>
        <translation>限电</translation>
    </message>
    <message>
        <source>Time window</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Hours a year</source>
        <translation>每年小时数</translation>
    </message>
    <message>
        <source>Power left</source>
        <translation>剩余功率</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Kept off the grid</source>
        <translation>少用的电网电量</translation>
    </message>
    <message>
        <source>A what-if: the figures of the job above hold without it. Windows of several sites are taken to fall on different days, since all accelerators wait for the slowest.</source>
        <translation>情景分析：上面作业的各项指标不含限电。多个站点的限电视为落在不同日子，因为所有加速卡都要等最慢的一块。</translation>
    </message>
    <message>
        <source>Training takes longer by</source>
        <translation>训练延长</translation>
    </message>
    <message>
        <source>Change of the electricity bill</source>
        <translation>电费变化</translation>
    </message>
    <message>
        <source>Prices by month</source>
        <translation>各月电价</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Hourly prices of {hours} hours from {start} on; days and months at UTC{offset}.</source>
        <translation>自 {start} 起 {hours} 小时的逐时电价；日和月按 UTC{offset} 划分。</translation>
    </message>
    <message>
        <source>{count} periods; days and months at UTC{offset}, in winter time all year.</source>
        <translation>{count} 个时段；日和月按 UTC{offset} 划分，全年采用冬令时。</translation>
    </message>
    <message>
        <source>Mean price of electricity in {site} while it runs</source>
        <translation>运行期间 {site} 的平均电价</translation>
    </message>
    <message>
        <source>Power of the job in {site}, mean over a step</source>
        <translation>作业在 {site} 的功率，一步内平均</translation>
    </message>
    <message>
        <source>Demand charge of {tariff} a kW and month</source>
        <translation>{tariff} 每千瓦每月的需量电价</translation>
    </message>
    <message>
        <source>Calendar months that the run touches</source>
        <translation>训练涉及的自然月数</translation>
    </message>
    <message>
        <source>Share of time lost to curtailment</source>
        <translation>限电损失的时间占比</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>业务需求</translation>
    </message>
    <message>
        <source>Demands: traffic of others</source>
        <translation>业务需求：其他流量</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>业务需求</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Others on its fullest link</source>
        <translation>最满链路上的其他流量</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>one way</source>
        <translation>单向</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>无路由</translation>
    </message>
    <message>
        <source>Each demand takes the route of the least delay and is served before the jobs. Others on a link: its other traffic and all demands, in the busier direction, over its planned use.</source>
        <translation>每个业务需求走时延最小的路由，并先于作业得到服务。链路上的其他流量：该链路的其他流量与所有业务需求之和（取较忙的方向），除以计划使用量。</translation>
    </message>
    <message>
        <source>the request-id of a request of the file</source>
        <translation>文件中某个请求的 request-id</translation>
    </message>
    <message>
        <source>The file states no unit of its capacities and demands; one of them is taken to be {field} ({count}): {items}</source>
        <translation>文件未说明容量和业务需求的单位；一个单位按 {field} 计（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>The file states its unit: one is {field} ({count}): {items}</source>
        <translation>文件说明了单位：一个单位为 {field}（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>{field} is not stated; 0 is taken ({count}): {items}</source>
        <translation>未说明 {field}；按 0 计（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>path_bandwidth is not stated; its channels times the rate of {field} are taken ({count}): {items}</source>
        <translation>未说明 path_bandwidth；按通道数乘以 {field} 的速率计（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>The amplifier type {field} is not in the catalogue; the quietest one is chosen ({count}): {items}</source>
        <translation>目录中没有放大器类型 {field}；选用噪声最低的一种（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>{field}: the catalogue&apos;s amplifier of the same gain, noise and power is taken ({count}): {items}</source>
        <translation>{field}：采用目录中增益、噪声和功率相同的放大器（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>{field} of the file is not kept: each amplifier makes up for its span ({count}): {items}</source>
        <translation>文件中的 {field} 未保留：每个放大器补偿其跨段的损耗（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>The two directions have other amplifiers; those of the first are taken ({count}): {items}</source>
        <translation>两个方向的放大器不同；采用第一个方向的（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>Traffic of jobs is written as it is needed to hide it, else as they get it ({count}): {items}</source>
        <translation>作业流量按完全隐藏所需的速率写出，否则按其所得速率写出（{count} 项）：{items}</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>What the site draws from its grid on average over a step.</source>
        <translation>站点一步内从电网取用的平均功率。</translation>
    </message>
    <message>
        <source>IT power times the site&apos;s PUE less one.</source>
        <translation>IT 功率乘以站点 PUE 减一。</translation>
    </message>
    <message>
        <source>Processors, memory, fans and power supplies of the servers: their share of the server rating, at the servers&apos; mean draw.</source>
        <translation>服务器的处理器、内存、风扇和电源：按其在服务器额定功率中的份额和服务器的平均用电计。</translation>
    </message>
    <message>
        <source>NICs, switches and optical modules of the fabrics within the site.</source>
        <translation>站点内互联的网卡、交换机和光模块。</translation>
    </message>
    <message>
        <source>Storage of data and checkpoints: a share of the rated IT power that does not follow the step.</source>
        <translation>存放数据与检查点的存储：占 IT 额定功率的一定比例，不随训练步变化。</translation>
    </message>
    <message>
        <source>Servers without a job</source>
        <translation>没有作业的服务器</translation>
    </message>
    <message>
        <source>Installed servers and their network that no job uses; they idle.</source>
        <translation>没有作业使用的已安装服务器及其网络；处于空闲。</translation>
    </message>
    <message>
        <source>What accelerators draw on average over a step (not their TDP): their share of the server rating, at the servers&apos; mean draw.</source>
        <translation>加速卡在一步内的平均用电（不是 TDP）：按其在服务器额定功率中的份额和服务器的平均用电计。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Drawn while accelerators wait for other stages, the host or offloaded data.</source>
        <translation>加速卡等待其他流水级、主机或卸载数据时的用电。</translation>
    </message>
    <message>
        <source>Communication within sites</source>
        <translation>站点内通信</translation>
    </message>
    <message>
        <source>Drawn during tensor, expert, context and data parallel communication within sites that compute does not hide.</source>
        <translation>站点内张量、专家、上下文和数据并行通信未被计算掩盖时的用电。</translation>
    </message>
    <message>
        <source>Communication between sites</source>
        <translation>站点间通信</translation>
    </message>
    <message>
        <source>Drawn during communication between sites that compute does not hide: what distance costs in power.</source>
        <translation>站点间通信未被计算掩盖时的用电：距离在功率上的代价。</translation>
    </message>
    <message>
        <source>Memory-bound work</source>
        <translation>访存受限运算</translation>
    </message>
    <message>
        <source>Drawn during operations that the memory limits, and the optimizer.</source>
        <translation>受显存带宽限制的运算和优化器期间的用电。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Drawn during matrix multiplications and attention.</source>
        <translation>矩阵乘法和注意力期间的用电。</translation>
    </message>
    <message>
        <source>Below peak, recomputation</source>
        <translation>低于峰值、重计算</translation>
    </message>
    <message>
        <source>Compute that makes no model FLOPs: multiplications below the dense peak, and activations computed twice.</source>
        <translation>不产生模型浮点运算的计算：低于稠密峰值的乘法，以及重复计算的激活值。</translation>
    </message>
    <message>
        <source>Model FLOPs</source>
        <translation>模型浮点运算量</translation>
    </message>
    <message>
        <source>What the same model FLOPs would draw at the dense peak: compute times MFU over the share of the step that computes.</source>
        <translation>同样的模型浮点运算在稠密峰值下的用电：计算功率乘以 MFU 除以计算在一步中的占比。</translation>
    </message>
    <message>
        <source>Facility power on average over a step.</source>
        <translation>一步内的平均设施功率。</translation>
    </message>
    <message>
        <source>Facility energy of the whole run, by what draws it.</source>
        <translation>整个训练的设施能耗，按用电对象划分。</translation>
    </message>
    <message>
        <source>Facility power for 8,760 hours, as if training never paused.</source>
        <translation>设施功率持续 8,760 小时，按训练从不暂停计。</translation>
    </message>
    <message>
        <source>Carbon of the run</source>
        <translation>本次训练碳排放</translation>
    </message>
    <message>
        <source>Energy of each site times the carbon intensity of its grid, by what draws it.</source>
        <translation>各站点能耗乘以其电网的碳强度，按用电对象划分。</translation>
    </message>
    <message>
        <source>Power of the site</source>
        <translation>站点功率</translation>
    </message>
    <message>
        <source>What the site draws from its grid, on average over the steps of its jobs.</source>
        <translation>站点在其作业各步内从电网取用的平均功率。</translation>
    </message>
    <message>
        <source>Peak of the site</source>
        <translation>站点峰值</translation>
    </message>
    <message>
        <source>Everything installed computing at once, cooling included; the grid has to carry it.</source>
        <translation>全部已安装设备同时计算，含制冷；电网必须承担。</translation>
    </message>
    <message>
        <source>Headroom under the cap</source>
        <translation>上限余量</translation>
    </message>
    <message>
        <source>Power cap less peak; negative where the cap would bind.</source>
        <translation>功率上限减去峰值；上限起作用时为负。</translation>
    </message>
    <message>
        <source>Clock under the cap</source>
        <translation>上限下的时钟频率</translation>
    </message>
    <message>
        <source>Share of the full clock that the power cap leaves the accelerators when all compute.</source>
        <translation>全部计算时，功率上限留给加速卡的时钟频率占满时钟频率的比例。</translation>
    </message>
    <message>
        <source>Swing of the site</source>
        <translation>站点摆幅</translation>
    </message>
    <message>
        <source>IT power between computing and waiting, once a step; cooling does not follow. Of the job that swings most.</source>
        <translation>计算与等待之间的 IT 功率之差，每步一次；制冷不随之变化。取摆幅最大的作业。</translation>
    </message>
    <message>
        <source>Energy of the site</source>
        <translation>站点能耗</translation>
    </message>
    <message>
        <source>Facility energy that the run uses at the site.</source>
        <translation>本次训练在该站点使用的设施能耗。</translation>
    </message>
    <message>
        <source>Energy of the site a year</source>
        <translation>站点每年能耗</translation>
    </message>
    <message>
        <source>Carbon of the site</source>
        <translation>站点碳排放</translation>
    </message>
    <message>
        <source>Energy of the run at the site times the carbon intensity of its grid.</source>
        <translation>本次训练在该站点的能耗乘以其电网的碳强度。</translation>
    </message>
    <message>
        <source>Cost of the site, rental</source>
        <translation>站点成本（租赁）</translation>
    </message>
    <message>
        <source>Accelerator-hours at the site times the rental price.</source>
        <translation>该站点的加速卡小时数乘以租赁单价。</translation>
    </message>
    <message>
        <source>Cost of the site, amortised</source>
        <translation>站点成本（摊销）</translation>
    </message>
    <message>
        <source>What the run costs at the site with all that is bought written off over its lifetime.</source>
        <translation>训练在该站点的成本，所购设备均按寿命摊销。</translation>
    </message>
    <message>
        <source>Cost of the site, acquisition</source>
        <translation>站点成本（购置）</translation>
    </message>
    <message>
        <source>Purchase price of what the job uses at the site, and its electricity for the run.</source>
        <translation>作业在该站点所用设备的购置价格，以及训练的电费。</translation>
    </message>
    <message>
        <source>Cost of an accelerator-hour, amortised</source>
        <translation>每加速卡小时成本（摊销）</translation>
    </message>
    <message>
        <source>Amortised cost of the run over its accelerators and its time.</source>
        <translation>训练的摊销成本除以加速卡数与时长。</translation>
    </message>
    <message>
        <source>Cost of an accelerator-hour, rental</source>
        <translation>每加速卡小时成本（租赁）</translation>
    </message>
    <message>
        <source>Rental cost of the run over its accelerators and its time.</source>
        <translation>训练的租赁成本除以加速卡数与时长。</translation>
    </message>
    <message>
        <source>Cost of a million tokens, rental</source>
        <translation>每百万 token 成本（租赁）</translation>
    </message>
    <message>
        <source>Rental cost of the run over its training tokens.</source>
        <translation>训练的租赁成本除以训练 token 数。</translation>
    </message>
    <message>
        <source>Energy of a million tokens</source>
        <translation>每百万 token 能耗</translation>
    </message>
    <message>
        <source>Facility energy of the run over its training tokens.</source>
        <translation>本次训练的设施能耗除以训练 token 数。</translation>
    </message>
    <message>
        <source>Model FLOPs a joule</source>
        <translation>每焦耳模型浮点运算量</translation>
    </message>
    <message>
        <source>Model FLOPs of all training tokens over the facility energy of the run, failures and restarts included.</source>
        <translation>全部训练 token 的模型浮点运算量除以训练的设施能耗，含故障和重启。</translation>
    </message>
    <message>
        <source>Does one site&apos;s grid carry it?</source>
        <translation>单个站点的电网能否承担？</translation>
    </message>
    <message>
        <source>From the grid to model FLOPs</source>
        <translation>从电网到模型浮点运算</translation>
    </message>
    <message>
        <source>{measure} by site and category</source>
        <translation>{measure}，按站点和类别</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Power cap</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>摆幅</translation>
    </message>
    <message>
        <source>Does its grid carry it?</source>
        <translation>其电网能否承担？</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>全部作业</translation>
    </message>
    <message>
        <source>A price is not known, so the sum would be too small; enter it in the catalogue.</source>
        <translation>有一项价格未知，合计会偏小；请在参数库中填入。</translation>
    </message>
    <message>
        <source>Yes, with {margin} to spare.</source>
        <translation>电网可承担峰值，尚余 {margin}。</translation>
    </message>
    <message>
        <source>Not at peak: {over} over the cap; held to it, the clock falls to {clock}.</source>
        <translation>峰值时不能：超出上限 {over}；按上限运行时钟频率降至 {clock}。</translation>
    </message>
    <message>
        <source>No: even idling draws {idle}.</source>
        <translation>不能：仅空闲就用电 {idle}。</translation>
    </message>
    <message>
        <source>No power cap is entered.</source>
        <translation>未填入功率上限。</translation>
    </message>
    <message>
        <source>No accelerators are here.</source>
        <translation>此处没有加速卡。</translation>
    </message>
    <message>
        <source>One grid could carry it all: {site} may draw {cap}, and all sites together peak at {peak}.</source>
        <translation>单个电网即可承担全部：{site} 可用电 {cap}，全部站点合计峰值 {peak}。</translation>
    </message>
    <message>
        <source>No site&apos;s grid carries it alone: all sites together peak at {peak}, and the largest cap is {cap} ({site}).</source>
        <translation>没有哪个站点的电网能单独承担：全部站点合计峰值 {peak}，最大的上限为 {cap}（{site}）。</translation>
    </message>
    <message>
        <source>Enter power caps of sites to see whether one grid could carry it all.</source>
        <translation>请填入站点的功率上限，以判断单个电网能否承担全部负荷。</translation>
    </message>
    <message>
        <source>{rate} of model FLOPs from {power}: {joule} a joule.</source>
        <translation>{power} 产生 {rate} 的模型浮点运算：每焦耳 {joule}。</translation>
    </message>
    <message>
        <source>Accelerators and hosts as they draw on average, not at TDP.</source>
        <translation>加速卡与主机按平均实际用电计，不按 TDP。</translation>
    </message>
    <message>
        <source>facility power of {job} there</source>
        <translation>{job} 在该处的设施功率</translation>
    </message>
    <message>
        <source>energy of {job} there</source>
        <translation>{job} 在该处的能耗</translation>
    </message>
    <message>
        <source>cost of {job} there</source>
        <translation>{job} 在该处的成本</translation>
    </message>
    <message>
        <source>servers without a job, cooling included</source>
        <translation>没有作业的服务器，含制冷</translation>
    </message>
    <message>
        <source>accelerators as they draw</source>
        <translation>加速卡实际用电</translation>
    </message>
    <message>
        <source>hosts as they draw</source>
        <translation>主机实际用电</translation>
    </message>
    <message>
        <source>network within the site</source>
        <translation>站点内网络</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>cooling and conversion: what the PUE adds</source>
        <translation>冷却与电能转换：PUE 带来的部分</translation>
    </message>
    <message>
        <source>PUE of the site</source>
        <translation>站点的 PUE</translation>
    </message>
    <message>
        <source>accelerators of {pool}</source>
        <translation>{pool} 的加速卡数</translation>
    </message>
    <message>
        <source>server rating of one accelerator of {pool}</source>
        <translation>{pool} 每块加速卡的服务器额定功率</translation>
    </message>
    <message>
        <source>network of one accelerator of {pool}</source>
        <translation>{pool} 每块加速卡的网络功率</translation>
    </message>
    <message>
        <source>storage of one accelerator of {pool}</source>
        <translation>{pool} 每块加速卡分摊的存储</translation>
    </message>
    <message>
        <source>draw while computing, of the server rating</source>
        <translation>计算时的用电，占服务器额定功率</translation>
    </message>
    <message>
        <source>draw while it waits, of the server rating</source>
        <translation>等待时的用电，占服务器额定功率</translation>
    </message>
    <message>
        <source>power cap of the site</source>
        <translation>站点的功率上限</translation>
    </message>
    <message>
        <source>facility power while everything idles</source>
        <translation>全部空闲时的设施功率</translation>
    </message>
    <message>
        <source>exponent of power over clock</source>
        <translation>功率随时钟频率的指数</translation>
    </message>
    <message>
        <source>a year without a pause</source>
        <translation>不间断的一年</translation>
    </message>
    <message>
        <source>time of the run</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>facility energy of the run</source>
        <translation>训练的设施能耗</translation>
    </message>
    <message>
        <source>cost of the run by this method</source>
        <translation>按此方法的训练成本</translation>
    </message>
    <message>
        <source>ECB euro reference rates of that day: 7.9989 CNY and 1.1761 USD</source>
        <translation>当日欧洲央行欧元参考汇率：7.9989 CNY 与 1.1761 USD</translation>
    </message>
    <message>
        <source>ECB euro reference rates of that day: 1.1761 USD</source>
        <translation>当日欧洲央行欧元参考汇率：1.1761 USD</translation>
    </message>
    <message>
        <source>parameters, tokens and shares must be above 0, served tokens not below.</source>
        <translation>参数量、token 数和占比必须大于 0，服务 token 数不得小于 0。</translation>
    </message>
    <message>
        <source>a price of the accelerator is not known; choose energy or compute.</source>
        <translation>加速卡的价格未知；请选择能耗或计算量。</translation>
    </message>
    <message>
        <source>no model reaches this loss: it must be above the law&apos;s irreducible loss E.</source>
        <translation>没有模型能达到该损失：它必须高于该定律的不可约损失 E。</translation>
    </message>
    <message>
        <source>the scenario has no training job whose accelerators, use and prices could count.</source>
        <translation>该方案没有训练作业，因此没有可用的加速卡、利用率和价格。</translation>
    </message>
    <message>
        <source>Compute, training and serving alike</source>
        <translation>计算量（训练与服务同等计）</translation>
    </message>
    <message>
        <source>Model size at the least total cost</source>
        <translation>总成本最低的模型规模</translation>
    </message>
    <message>
        <source>Model sizes that reach the same quality</source>
        <translation>达到同等质量的模型规模</translation>
    </message>
    <message>
        <source>What moves the model size</source>
        <translation>影响模型规模的因素</translation>
    </message>
    <message>
        <source>How the model size is computed</source>
        <translation>模型规模的计算过程</translation>
    </message>
    <message>
        <source>Compute-optimal models by others&apos; own fits</source>
        <translation>其他已发表拟合的计算最优模型</translation>
    </message>
    <message>
        <source>Model size by served tokens</source>
        <translation>不同服务 token 数下的模型规模</translation>
    </message>
    <message>
        <source>At the least cost</source>
        <translation>成本最低时</translation>
    </message>
    <message>
        <source>Compute-optimal</source>
        <translation>计算最优</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>所给模型</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>Tokens a parameter</source>
        <translation>每参数 token 数</translation>
    </message>
    <message>
        <source>For training</source>
        <translation>训练部分</translation>
    </message>
    <message>
        <source>For serving</source>
        <translation>服务部分</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Above the least</source>
        <translation>高出最低值</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>情景分析</translation>
    </message>
    <message>
        <source>Saved against compute-optimal</source>
        <translation>相比计算最优节省</translation>
    </message>
    <message>
        <source>Served tokens</source>
        <translation>服务 token 数</translation>
    </message>
    <message>
        <source>Training compute, 6 N D</source>
        <translation>训练计算量，6 N D</translation>
    </message>
    <message>
        <source>Serving compute, 2 N x served tokens</source>
        <translation>服务计算量，2 N x 服务 token 数</translation>
    </message>
    <message>
        <source>Accelerator-hours of training</source>
        <translation>训练加速卡小时</translation>
    </message>
    <message>
        <source>Accelerator-hours of serving</source>
        <translation>服务加速卡小时</translation>
    </message>
    <message>
        <source>{measure}: training</source>
        <translation>{measure}：训练</translation>
    </message>
    <message>
        <source>{measure}: serving</source>
        <translation>{measure}：服务</translation>
    </message>
    <message>
        <source>{measure}: together</source>
        <translation>{measure}：合计</translation>
    </message>
    <message>
        <source>Saved against the compute-optimal size</source>
        <translation>相比计算最优规模节省</translation>
    </message>
    <message>
        <source>least cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>compute-optimal</source>
        <translation>计算最优</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>所给模型</translation>
    </message>
    <message>
        <source>outside the law&apos;s runs</source>
        <translation>超出该定律的实验范围</translation>
    </message>
    <message>
        <source>Law: {law}</source>
        <translation>定律：{law}</translation>
    </message>
    <message>
        <source>Law&apos;s interval: {value} tokens a parameter are compute-optimal (P10)</source>
        <translation>定律的区间：每参数 {value} 个 token 为计算最优 (P10)</translation>
    </message>
    <message>
        <source>Law&apos;s interval: {value} tokens a parameter are compute-optimal (P90)</source>
        <translation>定律的区间：每参数 {value} 个 token 为计算最优 (P90)</translation>
    </message>
    <message>
        <source>Serving use low: {value} of the peak</source>
        <translation>服务利用率偏低：峰值的 {value}</translation>
    </message>
    <message>
        <source>Serving use high: {value} of the peak</source>
        <translation>服务利用率偏高：峰值的 {value}</translation>
    </message>
    <message>
        <source>E, loss that no model goes below</source>
        <translation>E，任何模型都无法低于的损失</translation>
    </message>
    <message>
        <source>A, of the parameters</source>
        <translation>A，参数量项系数</translation>
    </message>
    <message>
        <source>B, of the training tokens</source>
        <translation>B，训练 token 项系数</translation>
    </message>
    <message>
        <source>α, exponent of the parameters</source>
        <translation>α，参数量的指数</translation>
    </message>
    <message>
        <source>β, exponent of the training tokens</source>
        <translation>β，训练 token 数的指数</translation>
    </message>
    <message>
        <source>L, loss to reach, nats a token</source>
        <translation>L，要达到的损失，nat/token</translation>
    </message>
    <message>
        <source>Quality to reach: parameters and training tokens</source>
        <translation>要达到的质量：参数量与训练 token 数</translation>
    </message>
    <message>
        <source>T, tokens served over the life</source>
        <translation>T，生命周期内服务的 token 数</translation>
    </message>
    <message>
        <source>16-bit peak of one accelerator</source>
        <translation>单块加速卡的 16 位峰值算力</translation>
    </message>
    <message>
        <source>Use of the peak in training, 6 N D over accelerator-time</source>
        <translation>训练时的峰值利用率，6 N D 除以加速卡时间</translation>
    </message>
    <message>
        <source>Use of the peak in serving, 2 N T over accelerator-time</source>
        <translation>服务时的峰值利用率，2 N T 除以加速卡时间</translation>
    </message>
    <message>
        <source>{measure}: of one accelerator-hour</source>
        <translation>{measure}：每加速卡小时</translation>
    </message>
    <message>
        <source>Smallest size that can reach the loss, with unlimited tokens</source>
        <translation>token 不限时能达到该损失的最小规模</translation>
    </message>
    <message>
        <source>L = E + A / N^α + B / D^β gives D for each N; {loss} = {e} + {size} + {data} at the least cost.</source>
        <translation>由 L = E + A / N^α + B / D^β 得出每个 N 对应的 D；成本最低时 {loss} = {e} + {size} + {data}。</translation>
    </message>
    <message>
        <source>Least of 6 N D / (peak x use in training) + 2 N T / (peak x use in serving), each hour at the same rate.</source>
        <translation>使 6 N D /（峰值 x 训练利用率）+ 2 N T /（峰值 x 服务利用率）最小，每小时费率相同。</translation>
    </message>
    <message>
        <source>Least of 6 N D + 2 N T.</source>
        <translation>使 6 N D + 2 N T 最小。</translation>
    </message>
    <message>
        <source>computed by the law</source>
        <translation>由定律计算</translation>
    </message>
    <message>
        <source>the job&apos;s own assessment</source>
        <translation>该作业自身的评估</translation>
    </message>
    <message>
        <source>chosen here</source>
        <translation>在此选定</translation>
    </message>
    <message>
        <source>{low} to {high} parameters (P10 to P90) by the law&apos;s published interval and the range of the serving use; {least} to {most} over all laws.</source>
        <translation>按该定律已发表的区间和服务利用率的范围，参数量为 {low} 至 {high}（P10 至 P90）；按全部定律为 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>{low} to {high} parameters by the range of the serving use; this law has no interval that can be used; {least} to {most} over all laws.</source>
        <translation>按服务利用率的范围，参数量为 {low} 至 {high}；该定律没有可用的区间；按全部定律为 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>Scaling laws are fits to dense models: this one to runs of up to {parameters} parameters and {tokens}. They know nothing of fine-tuning, of thinking at length, of repeated data or of latency, and promise too much of very many tokens a parameter (arXiv 2401.00448).</source>
        <translation>扩展定律由稠密模型拟合而来：此定律的实验最多 {parameters} 个参数、{tokens}。它们不涉及微调、长时间思考、重复数据或时延，并且会高估每参数 token 数极多时的收益 (arXiv 2401.00448)。</translation>
    </message>
    <message>
        <source>The size at the least cost lies outside the runs that the law was fitted to.</source>
        <translation>成本最低的规模超出了该定律拟合所用实验的范围。</translation>
    </message>
    <message>
        <source>The job&apos;s model is a mixture of experts: N counts its active parameters, and no law here knows what the others add.</source>
        <translation>该作业的模型是混合专家模型：N 按激活参数计，这里的定律都不知道其余参数的贡献。</translation>
    </message>
    <message>
        <source>Serving is reckoned at the power and price of a training hour.</source>
        <translation>服务按训练小时的功率和价格计算。</translation>
    </message>
    <message>
        <source>At the training compute of the compute-optimal size above. Each fit holds for its own data.</source>
        <translation>按上述计算最优规模的训练计算量。每种拟合只对其自身的数据成立。</translation>
    </message>
    <message>
        <source>The quality of the job&apos;s model, at the job&apos;s own rates; measure: {measure}. Law: {law}.</source>
        <translation>以该作业模型的质量和该作业自身的费率计算；衡量标准：{measure}。定律：{law}。</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>托管</translation>
    </message>
    <message>
        <source>Amplifiers</source>
        <translation>放大器</translation>
    </message>
    <message>
        <source>Spares</source>
        <translation>备件</translation>
    </message>
    <message>
        <source>Rent of accelerators</source>
        <translation>加速卡租金</translation>
    </message>
    <message>
        <source>Bytes to other owners</source>
        <translation>流向其他所有者的数据</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>colocation</source>
        <translation>托管</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>云</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>over the internet</source>
        <translation>经互联网</translation>
    </message>
    <message>
        <source>over a private line</source>
        <translation>经专线</translation>
    </message>
    <message>
        <source>leased</source>
        <translation>租用</translation>
    </message>
    <message>
        <source>IRU (bought for a term of years)</source>
        <translation>IRU（按年限买断使用权）</translation>
    </message>
    <message>
        <source>built</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>Owners and prices</source>
        <translation>所有者与价格</translation>
    </message>
    <message>
        <source>Bytes between owners</source>
        <translation>所有者之间的数据</translation>
    </message>
    <message>
        <source>Cash flow</source>
        <translation>现金流</translation>
    </message>
    <message>
        <source>Prices and lifetimes</source>
        <translation>价格与寿命</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Rental, accelerator-hour</source>
        <translation>租赁价（每卡时）</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>机位</translation>
    </message>
    <message>
        <source>Bytes, whole run</source>
        <translation>整个运行的字节数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Catalogue id</source>
        <translation>参数库编号</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Outlay</source>
        <translation>初始投入</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运营</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>残值</translation>
    </message>
    <message>
        <source>Net payment</source>
        <translation>净支出</translation>
    </message>
    <message>
        <source>Discounted</source>
        <translation>折现</translation>
    </message>
    <message>
        <source>Rental instead</source>
        <translation>改为租用</translation>
    </message>
    <message>
        <source>Rental, discounted</source>
        <translation>租用，折现</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Prices of owners; each may be entered with its own source in the scenario&apos;s list of owners.</source>
        <translation>所有者的价格；每一项都可在方案的所有者列表中连同来源另行输入。</translation>
    </message>
    <message>
        <source>Charged by the owner that sends, each job by itself, at his tiers of a month. Nothing is charged within one owner; traffic between regions of one cloud is not counted. Steps repeated after faults are not counted.</source>
        <translation>由发送方所有者收费，各作业单独按其月度阶梯价计。同一所有者内部不收费；同一云不同区域之间的流量未计入。故障后重复的训练步未计入。</translation>
    </message>
    <message>
        <source>All jobs, each running the whole year, at {interest} cost of capital and prices that do not change. What wears out is bought again; the residual value is what lifetimes leave over, land in full. Operation is all that amortised ownership pays beside annuities.</source>
        <translation>全部作业均全年运行，资金成本为 {interest}，价格不变。到寿命的设备重新购买；残值为剩余寿命对应的价值，土地全额保留。运营指摊销法中年金以外的全部支出。</translation>
    </message>
    <message>
        <source>Facts of the catalogue behind the cost. Each can be replaced in the library, with its own source.</source>
        <translation>成本所依据的参数库参数。每一项都可在参数库中连同来源替换。</translation>
    </message>
    <message>
        <source>Money is shown in {currency} at {rate} {currency} for one USD ({date}; {source}). It is computed in USD.</source>
        <translation>金额以 {currency} 显示，1 USD = {rate} {currency}（{date}；{source}）。计算以 USD 进行。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Lifetime of servers</source>
        <translation>服务器寿命</translation>
    </message>
    <message>
        <source>Lifetime of the network</source>
        <translation>网络寿命</translation>
    </message>
    <message>
        <source>Lifetime of transponders and amplifiers</source>
        <translation>转发器与放大器寿命</translation>
    </message>
    <message>
        <source>Lifetime of the facility</source>
        <translation>设施寿命</translation>
    </message>
    <message>
        <source>Term of an IRU, lifetime of own fibre</source>
        <translation>IRU 年限、自建光缆寿命</translation>
    </message>
    <message>
        <source>Server over its chips</source>
        <translation>服务器与芯片价格之比</translation>
    </message>
    <message>
        <source>Network, of servers and network</source>
        <translation>网络占服务器与网络之比</translation>
    </message>
    <message>
        <source>Spares, of hardware</source>
        <translation>备件占硬件之比</translation>
    </message>
    <message>
        <source>Facility, a MW</source>
        <translation>设施（每 MW）</translation>
    </message>
    <message>
        <source>Land, an acre</source>
        <translation>土地（每英亩）</translation>
    </message>
    <message>
        <source>Land of a MW</source>
        <translation>每 MW 用地</translation>
    </message>
    <message>
        <source>Operation of the facility</source>
        <translation>设施运营</translation>
    </message>
    <message>
        <source>Space in a colocation</source>
        <translation>托管机位</translation>
    </message>
    <message>
        <source>Maintenance of servers, of their price a year</source>
        <translation>服务器维护（每年占价格之比）</translation>
    </message>
    <message>
        <source>Maintenance of the network, of its price a year</source>
        <translation>网络维护（每年占价格之比）</translation>
    </message>
    <message>
        <source>Staff of a MW</source>
        <translation>每 MW 人员</translation>
    </message>
    <message>
        <source>Wage a year</source>
        <translation>年薪</translation>
    </message>
    <message>
        <source>Wage with overhead</source>
        <translation>含附加成本的工资系数</translation>
    </message>
    <message>
        <source>Amplifier, one direction</source>
        <translation>放大器（单向）</translation>
    </message>
    <message>
        <source>IRU, a strand and km</source>
        <translation>IRU（每芯每 km）</translation>
    </message>
    <message>
        <source>Maintenance of IRU or own fibre</source>
        <translation>IRU 或自建光缆维护</translation>
    </message>
    <message>
        <source>Laying fibre underground</source>
        <translation>地下敷设光缆</translation>
    </message>
    <message>
        <source>Amplifier hut</source>
        <translation>放大器机房</translation>
    </message>
    <message>
        <source>Operation of an amplifier hut</source>
        <translation>放大器机房运营</translation>
    </message>
    <message>
        <source>Discount for reserved</source>
        <translation>预留折扣</translation>
    </message>
    <message>
        <source>Discount for spot</source>
        <translation>竞价折扣</translation>
    </message>
    <message>
        <source>Accelerators at {site}</source>
        <translation>{site} 的加速器数</translation>
    </message>
    <message>
        <source>Time of the run</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Accelerator-hour at {site}: {owner}, {purchase}</source>
        <translation>{site} 的加速器小时：{owner}，{purchase}</translation>
    </message>
    <message>
        <source>entered for {owner}: {source}</source>
        <translation>为 {owner} 输入：{source}</translation>
    </message>
    <message>
        <source>catalogue {id}, less {discount} of it ({fact}): {source}</source>
        <translation>目录 {id}，减去其 {discount}（{fact}）：{source}</translation>
    </message>
    <message>
        <source>{site}: {owner} ({kind})</source>
        <translation>{site}：{owner}（{kind}）</translation>
    </message>
    <message>
        <source>{site}: space of {owner} at {price}; {source}</source>
        <translation>{site}：{owner} 的机位 {price}；{source}</translation>
    </message>
    <message>
        <source>{from} to {to}: {bytes} at a mean of {price}, charged by {owner}; {source}</source>
        <translation>{from} 至 {to}：{bytes}，平均 {price}，由 {owner} 收费；{source}</translation>
    </message>
    <message>
        <source>one of USD, CNY, EUR</source>
        <translation>USD、CNY、EUR 之一</translation>
    </message>
    <message>
        <source>pluggable modules</source>
        <translation>可插拔模块</translation>
    </message>
    <message>
        <source>linear modules (LPO)</source>
        <translation>线性模块 (LPO)</translation>
    </message>
    <message>
        <source>co-packaged with the switch (CPO)</source>
        <translation>与交换芯片共封装 (CPO)</translation>
    </message>
    <message>
        <source>chip optical I/O</source>
        <translation>芯片光 I/O</translation>
    </message>
    <message>
        <source>Compared with {base}</source>
        <translation>与“{base}”对比</translation>
    </message>
    <message>
        <source>What {other} changes in {base}</source>
        <translation>“{other}”相对“{base}”的改动</translation>
    </message>
    <message>
        <source>Figures of the scenario</source>
        <translation>方案指标</translation>
    </message>
    <message>
        <source>Figures by job</source>
        <translation>按作业的指标</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Accelerators installed</source>
        <translation>已安装加速卡</translation>
    </message>
    <message>
        <source>Accelerators used</source>
        <translation>已使用加速卡</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Changed item</source>
        <translation>更改对象</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>In the base</source>
        <translation>基准值</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本方案值</translation>
    </message>
    <message>
        <source>{figure}, this item alone</source>
        <translation>{figure}（仅改此项）</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>{value} points</source>
        <translation>{value} 个百分点</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Elements in order</source>
        <translation>元素顺序</translation>
    </message>
    <message>
        <source>Likely values. Items are matched by their id, and by their name between files. A difference is absolute and in per cent of the base; points are percentage points.</source>
        <translation>均为最可能值。对象按 id 匹配，不同文件之间按名称匹配。差异给出绝对值和占基准的百分比；占比类指标以百分点计。</translation>
    </message>
    <message>
        <source>Names, sources, notes and the drawing are no inputs and are left out. An item alone: the base with this item as it is in the other scenario and nothing else changed; such steps do not add up where items act on each other.</source>
        <translation>名称、来源、备注和画法不是输入，不列出。“仅改此项”：在基准中只把该对象换成另一方案的样子；对象之间相互影响时，各项之和不等于总差异。</translation>
    </message>
    <message>
        <source>No figure differs.</source>
        <translation>没有不同的指标。</translation>
    </message>
    <message>
        <source>No input differs.</source>
        <translation>没有不同的输入。</translation>
    </message>
    <message>
        <source>there is one scenario only; two are needed to compare.</source>
        <translation>只有一个方案；对比需要两个。</translation>
    </message>
    <message>
        <source>at most three scenarios can stand beside the base.</source>
        <translation>除基准外最多对比三个方案。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is the base already, or stands twice.</source>
        <translation>“{name}”已是基准，或重复出现。</translation>
    </message>
    <message>
        <source>No input is called &quot;{input}&quot;. Use one of these: {near}.</source>
        <translation>没有名为“{input}”的输入。请使用：{near}。</translation>
    </message>
    <message>
        <source>{input} cannot be {value}: it must be between {low} and {high}, and whole where it counts.</source>
        <translation>{input}不能为 {value}：须在 {low} 与 {high} 之间，计数时须为整数。</translation>
    </message>
    <message>
        <source>{input} cannot be &quot;{value}&quot;. Use one of these: {near}.</source>
        <translation>{input}不能为“{value}”。请使用：{near}。</translation>
    </message>
    <message>
        <source>{input} has nothing to move: the job uses no {item}. Choose another input, or name its subject.</source>
        <translation>{input}无可改变之处：作业未使用任何{item}。请换用其他输入，或指明对象。</translation>
    </message>
    <message>
        <source>The axis of {input} needs two different ends and 2 to 1,000 points, and ends above zero where it is logarithmic.</source>
        <translation>{input}的坐标轴需要两个不同的端点和 2 至 1,000 个点；对数轴的端点须大于零。</translation>
    </message>
    <message>
        <source>The study {study} needs {needed} inputs, but names {count}. Add or remove one.</source>
        <translation>研究{study}需要 {needed} 个输入，但给出了 {count} 个。请增删。</translation>
    </message>
    <message>
        <source>{figure} is not computed for this scenario: {reason}</source>
        <translation>该方案未计算{figure}：{reason}</translation>
    </message>
    <message>
        <source>No figure is called &quot;{figure}&quot;. Use one of these: {near}.</source>
        <translation>没有名为“{figure}”的指标。请使用：{near}。</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Amplifier</source>
        <translation>放大器</translation>
    </message>
    <message>
        <source>Amplifier spacing</source>
        <translation>放大器间距</translation>
    </message>
    <message>
        <source>Attention blocks</source>
        <translation>注意力块数</translation>
    </message>
    <message>
        <source>Compute behind which data parallelism may hide</source>
        <translation>可掩盖数据并行通信的计算占比</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>频带</translation>
    </message>
    <message>
        <source>Bits per element</source>
        <translation>每元素比特数</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>Calibrated constants</source>
        <translation>已校准常数</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Carbon intensity</source>
        <translation>碳强度</translation>
    </message>
    <message>
        <source>Years of cash flow</source>
        <translation>现金流年数</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Checkpoint write rate</source>
        <translation>检查点写入速率</translation>
    </message>
    <message>
        <source>Checkpoints also go to</source>
        <translation>检查点另存于</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>CNY for one USD</source>
        <translation>1 美元合人民币</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩比</translation>
    </message>
    <message>
        <source>Convolution kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Cost of capital</source>
        <translation>资金成本</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Time windows of curtailment</source>
        <translation>限电时段</translation>
    </message>
    <message>
        <source>Shape of the custom model</source>
        <translation>自定义模型的结构</translation>
    </message>
    <message>
        <source>Cut between sites</source>
        <translation>站点间切分</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>断纤率</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日类型</translation>
    </message>
    <message>
        <source>Days a year</source>
        <translation>每年天数</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>业务需求</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>稠密层数</translation>
    </message>
    <message>
        <source>Dark light paths</source>
        <translation>未点亮的光路数</translation>
    </message>
    <message>
        <source>Bytes leave</source>
        <translation>数据流出途径</translation>
    </message>
    <message>
        <source>Bytes to others</source>
        <translation>流向他方的数据</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Equipment delay</source>
        <translation>设备时延</translation>
    </message>
    <message>
        <source>EUR for one USD</source>
        <translation>1 美元合欧元</translation>
    </message>
    <message>
        <source>Expert width</source>
        <translation>专家宽度</translation>
    </message>
    <message>
        <source>Expert groups</source>
        <translation>专家组数</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家数</translation>
    </message>
    <message>
        <source>Extra in flight</source>
        <translation>额外在途数</translation>
    </message>
    <message>
        <source>Extra loss</source>
        <translation>附加损耗</translation>
    </message>
    <message>
        <source>Feed-forward width</source>
        <translation>前馈层宽度</translation>
    </message>
    <message>
        <source>Fibre lease</source>
        <translation>光纤租金</translation>
    </message>
    <message>
        <source>Fibre pairs</source>
        <translation>光纤对</translation>
    </message>
    <message>
        <source>Fibre repair</source>
        <translation>断纤修复时间</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>起始月</translation>
    </message>
    <message>
        <source>Fixed overhead</source>
        <translation>固定开销</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>分片数</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>起始小时</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>全局批次</translation>
    </message>
    <message>
        <source>Expert groups per token</source>
        <translation>每 token 专家组数</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Bias of queries, keys and values</source>
        <translation>查询、键、值的偏置</translation>
    </message>
    <message>
        <source>Relative positions</source>
        <translation>相对位置编码</translation>
    </message>
    <message>
        <source>Attention sinks</source>
        <translation>注意力汇聚</translation>
    </message>
    <message>
        <source>Head size</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Carbon by the hour, mean</source>
        <translation>逐时碳强度均值</translation>
    </message>
    <message>
        <source>Start of the hourly values</source>
        <translation>逐时数据起点</translation>
    </message>
    <message>
        <source>Prices by the hour, mean</source>
        <translation>逐时电价均值</translation>
    </message>
    <message>
        <source>Inner steps (H)</source>
        <translation>内层步数 (H)</translation>
    </message>
    <message>
        <source>Causal attention</source>
        <translation>因果注意力</translation>
    </message>
    <message>
        <source>Lost or cut</source>
        <translation>失效或中断</translation>
    </message>
    <message>
        <source>Gated feed-forward</source>
        <translation>门控前馈</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>序列并行</translation>
    </message>
    <message>
        <source>Tied embeddings</source>
        <translation>共享词嵌入</translation>
    </message>
    <message>
        <source>Key-value heads</source>
        <translation>键值头数</translation>
    </message>
    <message>
        <source>Key-value rank</source>
        <translation>键值秩</translation>
    </message>
    <message>
        <source>To month</source>
        <translation>结束月</translation>
    </message>
    <message>
        <source>Latent width of experts</source>
        <translation>专家潜在维度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Launch offset</source>
        <translation>入纤功率偏移</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Parallel layout</source>
        <translation>并行布局</translation>
    </message>
    <message>
        <source>Learned positions</source>
        <translation>可学习位置数</translation>
    </message>
    <message>
        <source>Length is</source>
        <translation>长度取自</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>最可能</translation>
    </message>
    <message>
        <source>Local SGD</source>
        <translation>本地 SGD</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Mamba blocks</source>
        <translation>Mamba 块数</translation>
    </message>
    <message>
        <source>Mamba groups</source>
        <translation>Mamba 组数</translation>
    </message>
    <message>
        <source>Mamba head size</source>
        <translation>Mamba 头维度</translation>
    </message>
    <message>
        <source>Mamba heads</source>
        <translation>Mamba 头数</translation>
    </message>
    <message>
        <source>Matrix efficiency over the catalogue&apos;s</source>
        <translation>矩阵效率与参数库之比</translation>
    </message>
    <message>
        <source>Measured round trip</source>
        <translation>实测往返时延</translation>
    </message>
    <message>
        <source>Measured step</source>
        <translation>实测单步时间</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>微批次</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Layers from one mixture to the next</source>
        <translation>混合专家层间隔</translation>
    </message>
    <message>
        <source>Multi-token prediction, depth</source>
        <translation>多 token 预测深度</translation>
    </message>
    <message>
        <source>NIC rate</source>
        <translation>网卡速率</translation>
    </message>
    <message>
        <source>Node failures</source>
        <translation>节点故障率</translation>
    </message>
    <message>
        <source>Head size without positions</source>
        <translation>无位置编码的头维度</translation>
    </message>
    <message>
        <source>Offload path</source>
        <translation>卸载通路</translation>
    </message>
    <message>
        <source>Optimizer states on the host</source>
        <translation>主机上的优化器状态</translation>
    </message>
    <message>
        <source>Activations on the host</source>
        <translation>主机上的激活值</translation>
    </message>
    <message>
        <source>Weights on the host</source>
        <translation>主机上的权重</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Optics</source>
        <translation>光器件</translation>
    </message>
    <message>
        <source>Other traffic</source>
        <translation>其他流量</translation>
    </message>
    <message>
        <source>Overlapped steps</source>
        <translation>重叠步数</translation>
    </message>
    <message>
        <source>Overlap data parallel</source>
        <translation>重叠数据并行</translation>
    </message>
    <message>
        <source>Overlap expert parallel</source>
        <translation>重叠专家并行</translation>
    </message>
    <message>
        <source>Overlap tensor parallel</source>
        <translation>重叠张量并行</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>收敛比</translation>
    </message>
    <message>
        <source>Owners of sites</source>
        <translation>站点的所有者</translation>
    </message>
    <message>
        <source>Packed documents, length</source>
        <translation>拼接文档长度</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Packet loss</source>
        <translation>丢包率</translation>
    </message>
    <message>
        <source>Per node</source>
        <translation>每节点</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>放置</translation>
    </message>
    <message>
        <source>GPU pools</source>
        <translation>GPU 池</translation>
    </message>
    <message>
        <source>Port buffer</source>
        <translation>端口缓存</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price year</source>
        <translation>价格年份</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Software profile</source>
        <translation>软件档案</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>采用价格</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买方式</translation>
    </message>
    <message>
        <source>Query rank</source>
        <translation>查询秩</translation>
    </message>
    <message>
        <source>Rank order</source>
        <translation>rank 顺序</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Regenerated at</source>
        <translation>再生站点</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Rental price</source>
        <translation>租赁价格</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启时间</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Head size with rotary positions</source>
        <translation>旋转位置编码的头维度</translation>
    </message>
    <message>
        <source>Route factor</source>
        <translation>路由迂回系数</translation>
    </message>
    <message>
        <source>Scale-out fabric</source>
        <translation>横向扩展互联</translation>
    </message>
    <message>
        <source>Scale-up domain</source>
        <translation>纵向扩展域</translation>
    </message>
    <message>
        <source>Scale-up fabric</source>
        <translation>纵向扩展互联</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Shared duct</source>
        <translation>同沟比例</translation>
    </message>
    <message>
        <source>Shared expert width</source>
        <translation>共享专家宽度</translation>
    </message>
    <message>
        <source>Shared experts</source>
        <translation>共享专家数</translation>
    </message>
    <message>
        <source>Shared-risk groups</source>
        <translation>共享风险组</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>When a site is lost</source>
        <translation>站点失效时</translation>
    </message>
    <message>
        <source>Site outages</source>
        <translation>站点停运率</translation>
    </message>
    <message>
        <source>Site repair</source>
        <translation>站点修复时间</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>跨段</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>Spreading</source>
        <translation>分散</translation>
    </message>
    <message>
        <source>Start of the run</source>
        <translation>训练开始时间</translation>
    </message>
    <message>
        <source>State size</source>
        <translation>状态维度</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>末端</translation>
    </message>
    <message>
        <source>Storage efficiency</source>
        <translation>储能效率</translation>
    </message>
    <message>
        <source>Storage energy</source>
        <translation>储能容量</translation>
    </message>
    <message>
        <source>Storage power</source>
        <translation>储能功率</translation>
    </message>
    <message>
        <source>Switching time</source>
        <translation>倒换时间</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>电价表</translation>
    </message>
    <message>
        <source>Fibre is</source>
        <translation>光缆来源</translation>
    </message>
    <message>
        <source>Timeout exponent</source>
        <translation>超时指数</translation>
    </message>
    <message>
        <source>To hour</source>
        <translation>结束小时</translation>
    </message>
    <message>
        <source>Experts per token</source>
        <translation>每 token 激活专家数</translation>
    </message>
    <message>
        <source>Power while training, of the rating</source>
        <translation>训练功率占额定功率</translation>
    </message>
    <message>
        <source>Transport between sites</source>
        <translation>站点间传输</translation>
    </message>
    <message>
        <source>Planned use of the line rate</source>
        <translation>线路速率计划利用率</translation>
    </message>
    <message>
        <source>Offset from UTC</source>
        <translation>与 UTC 的偏移</translation>
    </message>
    <message>
        <source>Value head size</source>
        <translation>值的头维度</translation>
    </message>
    <message>
        <source>Virtual stages</source>
        <translation>虚拟流水级</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>Wavelengths</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>Attention window</source>
        <translation>注意力窗口</translation>
    </message>
    <message>
        <source>Layers from one window to the next</source>
        <translation>窗口层间隔</translation>
    </message>
    <message>
        <source>Layers with a window</source>
        <translation>带窗口的层数</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>ZeRO group</source>
        <translation>ZeRO 分组</translation>
    </message>
    <message>
        <source>Purchase price of all that lasts: servers, network, facility, land, optics, routers; electricity, rents and bytes to other owners of the run included.</source>
        <translation>全部耐用资产的购置价：服务器、网络、设施、土地、光器件、路由器；并含运行期间的电费、租金以及流向其他所有者的数据。</translation>
    </message>
    <message>
        <source>Extra tokens of local SGD</source>
        <translation>本地 SGD 的额外 token</translation>
    </message>
    <message>
        <source>Tokens on top that sites which meet rarely need for the loss of synchronous training; part of the days to train.</source>
        <translation>少会合的站点要达到同步训练的损失所需多用的 token;已计入训练天数。</translation>
    </message>
    <message>
        <source>{job} runs on different accelerators; the work is parted by their speed, and the others still wait {wait} of {step} for the slowest.</source>
        <translation>{job} 使用不同型号的加速器;工作量按其速度分配,每步 {step} 中其余站点仍需为最慢者等待 {wait}。</translation>
    </message>
    <message>
        <source>{job}: the {accelerators} accelerators at {site} do not fill whole groups of {unit}, one pipeline stage or replica; a group stands on both sides of the distance.</source>
        <translation>{job}：{site} 的 {accelerators} 块加速卡不能按每组 {unit} 块（一个流水级或一个副本）整分；有一组横跨两地。</translation>
    </message>
    <message>
        <source>{job}: {replicas} sites that meet every {steps} steps need {low} to {high} more tokens for the loss of synchronous training; the days to train hold the likely value.</source>
        <translation>{job}:{replicas} 个站点每 {steps} 步会合一次,要达到同步训练的损失需多用 {low} 至 {high} 的 token;训练天数已计入最可能值。</translation>
    </message>
    <message>
        <source>{job}: no published run has {replicas} replicas of this size that meet every {steps} steps; the extra tokens are an extrapolation.</source>
        <translation>{job}:没有公开的训练以 {replicas} 个此规模的副本每 {steps} 步会合一次;额外 token 为外推值。</translation>
    </message>
    <message>
        <source>{job}: a checkpoint takes {time} to reach {site}, longer than the losses of a restart would have it; checkpoints are {interval} apart.</source>
        <translation>{job}:检查点需 {time} 才能到达 {site},比按重启损失得出的最佳间隔更长;检查点间隔为 {interval}。</translation>
    </message>
    <message>
        <source>{job} writes checkpoints to {site}, but no lit route leads there from {from}.</source>
        <translation>{job} 把检查点写到 {site},但没有从 {from} 通往那里的已点亮路由。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Both paths of a protected link</source>
        <translation>受保护链路的两条路径同时中断</translation>
    </message>
    <message>
        <source>Line amplifiers</source>
        <translation>线路放大器</translation>
    </message>
    <message>
        <source>Light paths</source>
        <translation>光路</translation>
    </message>
    <message>
        <source>Finish date</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>What failures cost a run</source>
        <translation>故障对一次训练的影响</translation>
    </message>
    <message>
        <source>Runs by finish date</source>
        <translation>按完成日期统计的训练次数</translation>
    </message>
    <message>
        <source>P10</source>
        <translation>10 分位</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>50 分位</translation>
    </message>
    <message>
        <source>Mean of the runs</source>
        <translation>各次平均值</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Drawn runs</source>
        <translation>抽样次数</translation>
    </message>
    <message>
        <source>Ended by then</source>
        <translation>届时已完成</translation>
    </message>
    <message>
        <source>Wall clock from</source>
        <translation>总时长（从）</translation>
    </message>
    <message>
        <source>Wall clock to</source>
        <translation>总时长（至）</translation>
    </message>
    <message>
        <source>Ends by</source>
        <translation>最迟完成于</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Times a run</source>
        <translation>每次训练发生次数</translation>
    </message>
    <message>
        <source>Lost a run</source>
        <translation>每次训练损失</translation>
    </message>
    <message>
        <source>Wall clock</source>
        <translation>总时长</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>完成于</translation>
    </message>
    <message>
        <source>Writing checkpoints</source>
        <translation>写入检查点</translation>
    </message>
    <message>
        <source>{runs} runs drawn with seed {seed}; the steps alone take {work}. Closed form of the goodput: {expected}. Failures strike at random at the likely rates; that the rates themselves are uncertain is not drawn here.</source>
        <translation>以随机种子 {seed} 抽样 {runs} 次；仅训练步需 {work}。有效训练时间占比的解析值：{expected}。故障按可能值的发生率随机出现；发生率本身的不确定性不在抽样之内。</translation>
    </message>
    <message>
        <source>{runs} runs did not end within {times} times their steps: failures outrun restarts.</source>
        <translation>有 {runs} 次训练在训练步时长的 {times} 倍内仍未完成：故障快于重启。</translation>
    </message>
    <message>
        <source>{share} of the runs end within {wall}.</source>
        <translation>{share} 的训练在 {wall} 内完成。</translation>
    </message>
    <message>
        <source>the scenario has no training job that can be computed.</source>
        <translation>该方案没有可计算的训练作业。</translation>
    </message>
    <message>
        <source>links can be planned for efficiency, step time, days to train, tokens a second or MFU.</source>
        <translation>链路规划只支持效率、单步时间、训练时长、每秒 token 数或 MFU。</translation>
    </message>
    <message>
        <source>the target must be above 0.</source>
        <translation>目标必须大于 0。</translation>
    </message>
    <message>
        <source>the job stands in one site: no link carries it.</source>
        <translation>该作业只在一个站点：没有链路承载它。</translation>
    </message>
    <message>
        <source>Transponders: {name}</source>
        <translation>转发器：{name}</translation>
    </message>
    <message>
        <source>Fibre pairs with their amplifiers: {name}</source>
        <translation>光纤对及其放大器：{name}</translation>
    </message>
    <message>
        <source>Other fibre in its place: {name}</source>
        <translation>更换光纤：{name}</translation>
    </message>
    <message>
        <source>The target is reached, as the assessment of the upgraded scenario says.</source>
        <translation>目标已达到，升级后方案的评估结果如此。</translation>
    </message>
    <message>
        <source>The scenario meets the target as it is; nothing needs to be bought.</source>
        <translation>该方案现状已满足目标，无需采购。</translation>
    </message>
    <message>
        <source>Not reachable by links: not even unlimited rate and the least delay that can be bought would do.</source>
        <translation>仅靠链路无法达到：即使速率无限、时延降到可采购的最低也不够。</translation>
    </message>
    <message>
        <source>Not reachable with what may be bought: spectrum, fibre pairs, routes and modes that close do not carry the rate that is needed.</source>
        <translation>可采购的资源无法达到：频谱、光纤对、路由和可用模式承载不了所需速率。</translation>
    </message>
    <message>
        <source>Links could carry it, but the figure stays below the target: windows, credits, loss or spreading of the senders limit it.</source>
        <translation>链路可以承载，但指标仍低于目标：受发送端窗口、信用、丢包或流量分散限制。</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>提前停止。</translation>
    </message>
    <message>
        <source>proven to be the cheapest for this rate and delay</source>
        <translation>已证明在此速率和时延下成本最低</translation>
    </message>
    <message>
        <source>time was up; at most {gap} above the cheapest</source>
        <translation>求解超时；最多比最低成本高 {gap}</translation>
    </message>
    <message>
        <source>Cheapest upgrade of links</source>
        <translation>成本最低的链路升级</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>First cost</source>
        <translation>一次性成本</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>年成本</translation>
    </message>
    <message>
        <source>Before the upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>After the upgrade</source>
        <translation>升级后</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Rate needed at each boundary</source>
        <translation>每个边界所需速率</translation>
    </message>
    <message>
        <source>Share of the present delay that it may keep</source>
        <translation>可保留的现有时延比例</translation>
    </message>
    <message>
        <source>Integer programs solved</source>
        <translation>求解的整数规划数</translation>
    </message>
    <message>
        <source>Cost a year: level payments for what is bought and its spares, lease and upkeep of fibre, electricity. Hollow core: its cable&apos;s material is charged on top of the usual price of fibre; nobody publishes that price.</source>
        <translation>年成本：采购及备件的等额年付、光纤租金与维护、电费。空芯光纤：在普通光纤价格之上另计其光缆材料；该价格无公开来源。</translation>
    </message>
    <message>
        <source>Optics and routers between sites</source>
        <translation>站点间光设备与路由器</translation>
    </message>
    <message>
        <source>Transponders, regenerators, router ports and amplifiers of the job&apos;s routes, shared by its accelerators.</source>
        <translation>作业路由上的转发器、再生器、路由器端口和放大器，由其加速卡分摊。</translation>
    </message>
    <message>
        <source>optics and routers between sites, its share</source>
        <translation>站点间光设备与路由器，其份额</translation>
    </message>
    <message>
        <source>Length of the route</source>
        <translation>路由长度</translation>
    </message>
    <message>
        <source>Fibre type</source>
        <translation>光纤类型</translation>
    </message>
    <message>
        <source>Equipment delay of each link</source>
        <translation>每条链路的设备时延</translation>
    </message>
    <message>
        <source>Packet loss of each link</source>
        <translation>每条链路的丢包率</translation>
    </message>
    <message>
        <source>Launch power against the best</source>
        <translation>发射功率与最佳值之差</translation>
    </message>
    <message>
        <source>Traffic of others on each link</source>
        <translation>每条链路上的其他流量</translation>
    </message>
    <message>
        <source>Fibre pairs of each link</source>
        <translation>每条链路的光纤对数</translation>
    </message>
    <message>
        <source>Fibre cuts of each link</source>
        <translation>每条链路的断纤率</translation>
    </message>
    <message>
        <source>Fibre repair of each link</source>
        <translation>每条链路的修复时间</translation>
    </message>
    <message>
        <source>Protection of each link</source>
        <translation>每条链路的保护方式</translation>
    </message>
    <message>
        <source>How fibre is had</source>
        <translation>光纤获取方式</translation>
    </message>
    <message>
        <source>Wavelengths of each group</source>
        <translation>每组波长数</translation>
    </message>
    <message>
        <source>Transceiver</source>
        <translation>光模块</translation>
    </message>
    <message>
        <source>Power cap of each site</source>
        <translation>每个站点的功率上限</translation>
    </message>
    <message>
        <source>PUE of each site</source>
        <translation>每个站点的 PUE</translation>
    </message>
    <message>
        <source>Energy price of each site</source>
        <translation>每个站点的电价</translation>
    </message>
    <message>
        <source>Carbon intensity of each site</source>
        <translation>每个站点的碳强度</translation>
    </message>
    <message>
        <source>NIC rate of each accelerator</source>
        <translation>每张加速卡的网卡速率</translation>
    </message>
    <message>
        <source>Oversubscription of the fabric</source>
        <translation>互联收敛比</translation>
    </message>
    <message>
        <source>Ports to the fibre plant</source>
        <translation>连接光缆的端口数</translation>
    </message>
    <message>
        <source>Buffer of each such port</source>
        <translation>每个此类端口的缓存</translation>
    </message>
    <message>
        <source>Accelerators of the job</source>
        <translation>作业的加速卡数</translation>
    </message>
    <message>
        <source>Global batch, sequences</source>
        <translation>全局批次（序列数）</translation>
    </message>
    <message>
        <source>Tensor parallelism</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Pipeline stages</source>
        <translation>流水级数</translation>
    </message>
    <message>
        <source>Context parallelism</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>Expert parallelism</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Chunks of each stage</source>
        <translation>每级的分块数</translation>
    </message>
    <message>
        <source>Micro-batch, sequences</source>
        <translation>微批次（序列数）</translation>
    </message>
    <message>
        <source>Pipeline schedule</source>
        <translation>流水线调度</translation>
    </message>
    <message>
        <source>Sharding of states</source>
        <translation>状态分片</translation>
    </message>
    <message>
        <source>Overlap of tensor parallelism</source>
        <translation>张量并行重叠</translation>
    </message>
    <message>
        <source>Extra micro-batches in flight</source>
        <translation>额外在途微批次数</translation>
    </message>
    <message>
        <source>Share of the optimizer on the host</source>
        <translation>优化器放在主机上的份额</translation>
    </message>
    <message>
        <source>Inner steps between two outer ones</source>
        <translation>两次外层步之间的内层步数</translation>
    </message>
    <message>
        <source>Fragments of the model</source>
        <translation>模型分片数</translation>
    </message>
    <message>
        <source>Inner steps that hide a transfer</source>
        <translation>可掩盖传输的内层步数</translation>
    </message>
    <message>
        <source>Bits of an outer gradient</source>
        <translation>外层梯度的位数</translation>
    </message>
    <message>
        <source>Compression of outer gradients</source>
        <translation>外层梯度的压缩比</translation>
    </message>
    <message>
        <source>Protocol between sites</source>
        <translation>站点间协议</translation>
    </message>
    <message>
        <source>Channels of each sender</source>
        <translation>每个发送端的通道数</translation>
    </message>
    <message>
        <source>Window of each channel</source>
        <translation>每个通道的窗口</translation>
    </message>
    <message>
        <source>Payload of a packet</source>
        <translation>报文净荷</translation>
    </message>
    <message>
        <source>Spreading over light paths</source>
        <translation>光路间的分流方式</translation>
    </message>
    <message>
        <source>Length of the link</source>
        <translation>链路长度</translation>
    </message>
    <message>
        <source>Error of the model itself</source>
        <translation>模型自身误差</translation>
    </message>
    <message>
        <source>PUE of the sites</source>
        <translation>站点 PUE</translation>
    </message>
    <message>
        <source>Sweep: {figure} over {input}</source>
        <translation>扫描：{figure}随{input}变化</translation>
    </message>
    <message>
        <source>Map: {figure} over {x} and {y}</source>
        <translation>图谱：{figure}随{x}与{y}变化</translation>
    </message>
    <message>
        <source>Sensitivity: {figure}</source>
        <translation>敏感性：{figure}</translation>
    </message>
    <message>
        <source>Threshold: {input} at which {figure} is {target}</source>
        <translation>阈值：{figure}达到{target}时的{input}</translation>
    </message>
    <message>
        <source>Inputs that a study can move</source>
        <translation>研究可改变的输入</translation>
    </message>
    <message>
        <source>Study: {name}</source>
        <translation>研究：{name}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>常用范围</translation>
    </message>
    <message>
        <source>Figures moved</source>
        <translation>影响的指标数</translation>
    </message>
    <message>
        <source>{figure} at low</source>
        <translation>{figure}（低值时）</translation>
    </message>
    <message>
        <source>{figure} at high</source>
        <translation>{figure}（高值时）</translation>
    </message>
    <message>
        <source>Width of the swing</source>
        <translation>摆幅</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>{from} to {to}</source>
        <translation>{from} 至 {to}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>this figure is not computed</source>
        <translation>该指标未计算</translation>
    </message>
    <message>
        <source>{input} does not move this figure here.</source>
        <translation>{input}在此不影响该指标。</translation>
    </message>
    <message>
        <source>The study was stopped before its end.</source>
        <translation>研究在完成前被停止。</translation>
    </message>
    <message>
        <source>Cells: {cells}; computed: {computed}; that fit: {fitting}.</source>
        <translation>单元：{cells}；已计算：{computed}；可容纳：{fitting}。</translation>
    </message>
    <message>
        <source>{figure} is {value}; {low} to {high} (P10 to P90) by all of these together.</source>
        <translation>{figure}为{value}；综合全部因素为 {low} 至 {high}（P10 至 P90）。</translation>
    </message>
    <message>
        <source>{figure} reaches {target} up to {value}.</source>
        <translation>{figure}在不超过 {value} 时达到 {target}。</translation>
    </message>
    <message>
        <source>{figure} reaches {target} from {value} on.</source>
        <translation>{figure}从 {value} 起达到 {target}。</translation>
    </message>
    <message>
        <source>{figure} reaches {target} everywhere from {from} to {to}.</source>
        <translation>从 {from} 到 {to}，{figure}处处达到 {target}。</translation>
    </message>
    <message>
        <source>{figure} reaches {target} nowhere from {from} to {to}; the best is {best} at {value}.</source>
        <translation>从 {from} 到 {to}，{figure}均未达到 {target}；最佳为 {best}（{value} 处）。</translation>
    </message>
    <message>
        <source>{figure} is computed nowhere from {from} to {to}: {reason}</source>
        <translation>从 {from} 到 {to} 均无法计算{figure}：{reason}</translation>
    </message>
    <message>
        <source>{figure} crosses {target} more than once; it reaches it in these ranges.</source>
        <translation>{figure}多次越过 {target}；在下列范围内达到。</translation>
    </message>
    <message>
        <source>{figure} reaches {target} with these choices.</source>
        <translation>下列选项使{figure}达到 {target}。</translation>
    </message>
    <message>
        <source>Left out here: every value stands in the JSON and CSV forms.</source>
        <translation>此处省略：全部数值见 JSON 与 CSV。</translation>
    </message>
    <message>
        <source>Routers between sites</source>
        <translation>站点间路由器</translation>
    </message>
    <message>
        <source>Router port between sites, without optics</source>
        <translation>站点间路由器端口（不含光模块）</translation>
    </message>
    <message>
        <source>Delay-aware</source>
        <translation>时延感知</translation>
    </message>
    <message>
        <source>Data, met rarely (local SGD)</source>
        <translation>数据并行,少通信（本地 SGD）</translation>
    </message>
    <message>
        <source>Wait for the site</source>
        <translation>等待该站点恢复</translation>
    </message>
    <message>
        <source>Go on without the site</source>
        <translation>不等该站点,继续训练</translation>
    </message>
    <message>
        <source>goes on without the site</source>
        <translation>不等该站点继续</translation>
    </message>
    <message>
        <source>Sites that train alone</source>
        <translation>独自训练的站点数</translation>
    </message>
    <message>
        <source>Steps between two meetings</source>
        <translation>两次会合之间的步数</translation>
    </message>
    <message>
        <source>Growth of the loss with replicas, coefficient</source>
        <translation>损失随副本数增长的系数</translation>
    </message>
    <message>
        <source>Its power of the model size</source>
        <translation>其随模型规模的幂次</translation>
    </message>
    <message>
        <source>Growth of the loss with inner steps</source>
        <translation>损失随内层步数的增长</translation>
    </message>
    <message>
        <source>Inner steps of the fitted runs</source>
        <translation>拟合所用训练的内层步数</translation>
    </message>
    <message>
        <source>Inner steps of the longer runs</source>
        <translation>更长训练的内层步数</translation>
    </message>
    <message>
        <source>Fall of the loss with compute</source>
        <translation>损失随算力的下降</translation>
    </message>
    <message>
        <source>Checkpoint on its way to the other site</source>
        <translation>检查点传到另一站点的时间</translation>
    </message>
    <message>
        <source>Peak of the accelerators of share {share}</source>
        <translation>第 {share} 份加速器的峰值</translation>
    </message>
    <message>
        <source>power cap of a site</source>
        <translation>站点功率上限</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>carbon limit</source>
        <translation>碳排放上限</translation>
    </message>
    <message>
        <source>Best plans</source>
        <translation>最佳规划</translation>
    </message>
    <message>
        <source>Accelerators by site</source>
        <translation>各站点加速卡</translation>
    </message>
    <message>
        <source>Between sites</source>
        <translation>站点之间</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Worse than the best by</source>
        <translation>比最佳差</translation>
    </message>
    <message>
        <source>Loses most by</source>
        <translation>主要差在</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>现有规划</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>over: {limit}</source>
        <translation>超出：{limit}</translation>
    </message>
    <message>
        <source>H = {steps}</source>
        <translation>H = {steps}</translation>
    </message>
    <message>
        <source>K = {held}</source>
        <translation>K = {held}</translation>
    </message>
    <message>
        <source>Ranked by time to train.</source>
        <translation>按训练时长排序。</translation>
    </message>
    <message>
        <source>Ranked by amortised cost, since a deadline is given.</source>
        <translation>已给定期限，按摊销成本排序。</translation>
    </message>
    <message>
        <source>Best: {plan}; it trains in {time}.</source>
        <translation>最佳：{plan}；训练需 {time}。</translation>
    </message>
    <message>
        <source>Best: {plan}; it trains in {time} and costs {cost}.</source>
        <translation>最佳：{plan}；训练需 {time}，成本 {cost}。</translation>
    </message>
    <message>
        <source>The best of another kind, {plan}, is worse by {more}.</source>
        <translation>另一类中的最佳 {plan} 差 {more}。</translation>
    </message>
    <message>
        <source>The best of another kind, {plan}, is worse by {more}; most of it is {part}, {amount} more.</source>
        <translation>另一类中的最佳 {plan} 差 {more}；其中最主要的是{part}，多 {amount}。</translation>
    </message>
    <message>
        <source>No plan keeps all limits; those that break the fewest stand first.</source>
        <translation>没有规划满足全部限制；违反最少的排在最前。</translation>
    </message>
    <message>
        <source>{placements} placements, {considered} layouts considered, {timed} timed, {assessed} plans assessed in full.</source>
        <translation>共 {placements} 种放置，考虑 {considered} 种布局，计时 {timed} 种，完整评估 {assessed} 个规划。</translation>
    </message>
    <message>
        <source>No layout fits the memory of these accelerators.</source>
        <translation>没有布局适合这些加速卡的显存。</translation>
    </message>
    <message>
        <source>The study {study} was stopped before it had an answer. Run it again.</source>
        <translation>研究 {study} 在得出结果前已停止。请重新运行。</translation>
    </message>
    <message>
        <source>Published results over several sites: errors by kind and group</source>
        <translation>已发表的多站点结果：按类别与分组的误差</translation>
    </message>
    <message>
        <source>Published results over several sites, beside ours</source>
        <translation>已发表的多站点结果与本软件对照</translation>
    </message>
    <message>
        <source>Not predicted</source>
        <translation>未预测</translation>
    </message>
    <message>
        <source>Single runs of low communication</source>
        <translation>低通信训练的单次运行</translation>
    </message>
    <message>
        <source>Claims of efficiency over a distance</source>
        <translation>关于跨距离效率的宣称</translation>
    </message>
    <message>
        <source>Kind, group</source>
        <translation>类别、分组</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>已比较</translation>
    </message>
    <message>
        <source>Median error</source>
        <translation>误差中位数</translation>
    </message>
    <message>
        <source>Worst error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Within tolerance</source>
        <translation>在容差内</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Share computing, published</source>
        <translation>计算占比（已发表）</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>本软件</translation>
    </message>
    <message>
        <source>Exchange, published</source>
        <translation>交换时间（已发表）</translation>
    </message>
    <message>
        <source>Exchange, ours</source>
        <translation>交换时间（本软件）</translation>
    </message>
    <message>
        <source>Rate that gives the published share</source>
        <translation>达到已发表占比的速率</translation>
    </message>
    <message>
        <source>Share over an assumed range</source>
        <translation>假定范围内的占比</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣称</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Efficiency claimed</source>
        <translation>宣称的效率</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>单向</translation>
    </message>
    <message>
        <source>Micro-batch takes at least</source>
        <translation>微批次至少需要</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>锚点</translation>
    </message>
    <message>
        <source>{low} to {high} at {least} to {most}</source>
        <translation>{least} 至 {most} 时为 {low} 至 {high}</translation>
    </message>
    <message>
        <source>Pipelines in seconds a micro-batch, each anchored on its own cell without delay; others in Gb/s. A star marks an error past its tolerance.</source>
        <translation>流水线以每微批次秒数计，各以自身的零时延单元为锚点；其余以 Gb/s 计。星号表示误差超出容差。</translation>
    </message>
    <message>
        <source>What a source gives is taken, the rest is predicted by the closed form of low communication.</source>
        <translation>来源给出的数值直接采用，其余按低通信的闭式公式预测。</translation>
    </message>
    <message>
        <source>Claims of the press, not measurements: under strict 1F1B with one crossing, forward and backward of a micro-batch take at least what stands in the last column.</source>
        <translation>这些是新闻宣称，不是测量：在严格 1F1B 且跨越一次时，一个微批次的前向与反向至少需要最后一列的时间。</translation>
    </message>
    <message>
        <source>Downlink</source>
        <translation>下行速率</translation>
    </message>
    <message>
        <source>Uplink</source>
        <translation>上行速率</translation>
    </message>
    <message>
        <source>Rate between sites</source>
        <translation>站点之间速率</translation>
    </message>
    <message>
        <source>rate between sites</source>
        <translation>站点之间速率</translation>
    </message>
    <message>
        <source>Local SGD needs {low} to {high} of the tokens for the same loss; its likely value is in the time.</source>
        <translation>达到同样损失，本地 SGD 需要 {low} 至 {high} 的词元；时间已按最可能值计算。</translation>
    </message>
    <message>
        <source>Local SGD needs {low} to {high} of the tokens for the same loss, and that is extrapolated: nobody has published losses at this size, number of sites and H. Its likely value is in the time.</source>
        <translation>达到同样损失，本地 SGD 需要 {low} 至 {high} 的词元，且为外推：在此规模、站点数和 H 下无人发表过损失。时间已按最可能值计算。</translation>
    </message>
    <message>
        <source>extra tokens extrapolated</source>
        <translation>额外词元为外推</translation>
    </message>
    <message>
        <source>Other scenarios beside this one</source>
        <translation>与其他方案对照</translation>
    </message>
    <message>
        <source>Energy, carbon and electricity</source>
        <translation>能耗、碳排放与电费</translation>
    </message>
    <message>
        <source>Cost by site and by category</source>
        <translation>按站点和类别的成本</translation>
    </message>
    <message>
        <source>Model size for what is served</source>
        <translation>按服务量选择的模型规模</translation>
    </message>
    <message>
        <source>Answers of the studies</source>
        <translation>各项研究的结果</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Exact numbers</source>
        <translation>精确数值</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Version of Spanwright</source>
        <translation>Spanwright 版本</translation>
    </message>
    <message>
        <source>Version of the catalogue</source>
        <translation>参数库版本</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
</TS>
