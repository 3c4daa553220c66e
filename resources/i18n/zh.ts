<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboveCard</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) would be confirmed</source>
        <translation>
            <numerusform>将确认 %n 条待确认条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm all above a confidence</source>
        <translation>确认把握程度以上的全部条目</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>最低把握程度</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Briefing Desk</source>
        <translation>关于 Briefing Desk(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add the selected words to the outline</source>
        <translation>把选中文字加入提纲(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Begin a new turn here…</source>
        <translation>从此处另起一轮(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Begin an exchange with this turn</source>
        <translation>从这一轮开始新的问答(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>命令面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Confirm the item</source>
        <translation>确认该条目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Designed text size</source>
        <translation>恢复默认字号(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation>导出笔记(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find in this briefing</source>
        <translation>在本场发布会中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Frameworks</source>
        <translation>框架(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go to paragraph…</source>
        <translation>转到段落(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Highlight the selection</source>
        <translation>高亮所选文字(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import transcripts…</source>
        <translation>导入记录稿(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Join this exchange with the one before</source>
        <translation>与上一组问答合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Join this turn with the one above</source>
        <translation>与上一轮合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Kind of the item…</source>
        <translation>条目的种类(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Look for damage</source>
        <translation>检查资料库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mechanisms</source>
        <translation>机制(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Narrower page</source>
        <translation>缩窄版面(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>下一处匹配(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>上一处匹配(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous open briefing</source>
        <translation>上一个打开的发布会(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Reading mode</source>
        <translation>阅读模式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rename the item</source>
        <translation>重命名该条目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Resume the import</source>
        <translation>继续导入(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search all briefings</source>
        <translation>搜索全部发布会(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Split the item</source>
        <translation>拆分条目(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop the import</source>
        <translation>停止导入(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Who says this turn…</source>
        <translation>这一轮是谁说的(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Why this?</source>
        <translation>为何列出？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Wider page</source>
        <translation>加宽版面(&amp;W)</translation>
    </message>
    <message>
        <source>Add a &amp;note to the selection</source>
        <translation>为所选文字添加笔记(&amp;N)</translation>
    </message>
    <message>
        <source>Add a &amp;tag to the selection</source>
        <translation>为所选文字添加标签(&amp;T)</translation>
    </message>
    <message>
        <source>Add them as…</source>
        <translation>加入提纲并选种类…</translation>
    </message>
    <message>
        <source>Back &amp;up the library…</source>
        <translation>备份资料库(&amp;U)…</translation>
    </message>
    <message>
        <source>Briefing &amp;details</source>
        <translation>发布会详情(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;lose this briefing</source>
        <translation>关闭本场发布会(&amp;L)</translation>
    </message>
    <message>
        <source>Confirm a&amp;ll above a confidence…</source>
        <translation>确认把握程度以上的全部条目(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy with r&amp;eference</source>
        <translation>复制并注明出处(&amp;E)</translation>
    </message>
    <message>
        <source>Correct the te&amp;xt…</source>
        <translation>更正文字(&amp;X)…</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>用蓝色高亮</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>用绿色高亮</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>用粉色高亮</translation>
    </message>
    <message>
        <source>Highlight in violet</source>
        <translation>用紫色高亮</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>用黄色高亮</translation>
    </message>
    <message>
        <source>Implementation matri&amp;x</source>
        <translation>落实矩阵(&amp;X)</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import from the &amp;clipboard</source>
        <translation>从剪贴板导入(&amp;C)</translation>
    </message>
    <message>
        <source>Import re&amp;port</source>
        <translation>导入报告(&amp;P)</translation>
    </message>
    <message>
        <source>Import with &amp;options…</source>
        <translation>按选项导入(&amp;O)…</translation>
    </message>
    <message>
        <source>Join it: its &amp;label is part of the text</source>
        <translation>合并，并把标签还原为正文(&amp;L)</translation>
    </message>
    <message>
        <source>Make the search &amp;index again</source>
        <translation>重建搜索索引(&amp;I)</translation>
    </message>
    <message>
        <source>Mer&amp;ge the selected items</source>
        <translation>合并选中的条目(&amp;G)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move out, &amp;beside its parent</source>
        <translation>移出，与上级并列(&amp;B)</translation>
    </message>
    <message>
        <source>Move this briefing to the &amp;bin</source>
        <translation>将本场发布会移到回收站(&amp;B)</translation>
    </message>
    <message>
        <source>Move under the &amp;one above</source>
        <translation>移到上一条之下(&amp;O)</translation>
    </message>
    <message>
        <source>New &amp;collection with this briefing</source>
        <translation>以本实录新建文集(&amp;C)</translation>
    </message>
    <message>
        <source>Next &amp;open briefing</source>
        <translation>下一个打开的发布会(&amp;O)</translation>
    </message>
    <message>
        <source>Next &amp;turn</source>
        <translation>下一轮发言(&amp;T)</translation>
    </message>
    <message>
        <source>Next outline &amp;item</source>
        <translation>下一个提纲条目(&amp;I)</translation>
    </message>
    <message>
        <source>Note on the whole &amp;briefing</source>
        <translation>为整场发布会写笔记(&amp;B)</translation>
    </message>
    <message>
        <source>Open the li&amp;nked briefing</source>
        <translation>打开关联的发布会(&amp;N)</translation>
    </message>
    <message>
        <source>Outline all again</source>
        <translation>全部重新提取</translation>
    </message>
    <message>
        <source>Outline this briefing again</source>
        <translation>重新提取这场发布会的提纲</translation>
    </message>
    <message>
        <source>P&amp;ast searches</source>
        <translation>搜索历史(&amp;A)</translation>
    </message>
    <message>
        <source>Previous t&amp;urn</source>
        <translation>上一轮发言(&amp;U)</translation>
    </message>
    <message>
        <source>Pri&amp;nt to PDF…</source>
        <translation>打印为 PDF(&amp;N)…</translation>
    </message>
    <message>
        <source>Re&amp;ject the item</source>
        <translation>排除该条目(&amp;J)</translation>
    </message>
    <message>
        <source>Read it again with another &amp;encoding…</source>
        <translation>换一种编码重新读取(&amp;E)…</translation>
    </message>
    <message>
        <source>Rename the speaker &amp;everywhere…</source>
        <translation>全文更改发言人姓名(&amp;E)…</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>设置(&amp;E)</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search</source>
        <translation>保存此搜索(&amp;V)</translation>
    </message>
    <message>
        <source>Search &amp;within these results</source>
        <translation>在结果中搜索(&amp;W)</translation>
    </message>
    <message>
        <source>Show &amp;outline and notes</source>
        <translation>显示提纲和笔记(&amp;O)</translation>
    </message>
    <message>
        <source>Show the li&amp;brary</source>
        <translation>显示资料库(&amp;B)</translation>
    </message>
    <message>
        <source>Stop outlining again</source>
        <translation>停止重新提取</translation>
    </message>
    <message>
        <source>Take the lin&amp;k back</source>
        <translation>取消关联(&amp;K)</translation>
    </message>
    <message>
        <source>Take this briefing &amp;apart</source>
        <translation>拆开这场发布会(&amp;A)</translation>
    </message>
    <message>
        <source>The speaker is a &amp;journalist</source>
        <translation>发言人是记者(&amp;J)</translation>
    </message>
    <message>
        <source>The speaker is a &amp;moderator</source>
        <translation>发言人是主持人(&amp;M)</translation>
    </message>
    <message>
        <source>The speaker is a &amp;participant</source>
        <translation>发言人是与会者(&amp;P)</translation>
    </message>
    <message>
        <source>The speaker is an &amp;interpreter</source>
        <translation>发言人是翻译(&amp;I)</translation>
    </message>
    <message>
        <source>The speaker is an &amp;official</source>
        <translation>发言人是官员(&amp;O)</translation>
    </message>
    <message>
        <source>The speaker&apos;s role is &amp;unknown</source>
        <translation>发言人角色不明(&amp;U)</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>主题：深色(&amp;D)</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>主题：浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Theme: as the &amp;system</source>
        <translation>主题：跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Theme: high &amp;contrast</source>
        <translation>主题：高对比度(&amp;C)</translation>
    </message>
    <message>
        <source>This turn is &amp;neither</source>
        <translation>这一轮两者都不是(&amp;N)</translation>
    </message>
    <message>
        <source>This turn is a &amp;question here</source>
        <translation>这一轮是提问(&amp;Q)</translation>
    </message>
    <message>
        <source>This turn is an &amp;answer here</source>
        <translation>这一轮是回答(&amp;A)</translation>
    </message>
    <message>
        <source>Title and &amp;affiliation…</source>
        <translation>职务与单位(&amp;A)…</translation>
    </message>
    <message>
        <source>W&amp;hat is left to check</source>
        <translation>还有什么要核对(&amp;H)</translation>
    </message>
    <message>
        <source>What belongs &amp;together</source>
        <translation>哪些属于一处(&amp;T)</translation>
    </message>
    <message>
        <source>Word lists…</source>
        <translation>词表…</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Change a note&apos;s colour</source>
        <translation>更改笔记颜色</translation>
    </message>
    <message>
        <source>Delete a note</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Highlighted “{words}”</source>
        <translation>已高亮“{words}”</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>笔记已删除</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>笔记已保存</translation>
    </message>
    <message>
        <source>Select some words of the transcript first.</source>
        <translation>请先选中记录稿中的一段文字。</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%n file(s) could not be imported: {reason}</source>
        <translation>
            <numerusform>%n 个文件未能导入：{reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>A file inside an archive is not read again on its own: unpack the archive first.</source>
        <translation>压缩包里的文件不能单独重新读取：请先解压。</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n file(s)</source>
        <translation>
            <numerusform>已导入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped: what was stored stays</source>
        <translation>导入已停止，已存入的保留</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>报告已复制到剪贴板</translation>
    </message>
    <message>
        <source>This briefing was pasted: there is no file to be read again.</source>
        <translation>这场发布会是粘贴进来的，没有可重新读取的文件。</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Answers without an item</source>
        <translation>没有条目的回答</translation>
    </message>
    <message>
        <source>Counts that do not match</source>
        <translation>数目不符</translation>
    </message>
    <message>
        <source>Coverage by turn</source>
        <translation>各轮发言的覆盖</translation>
    </message>
    <message>
        <source>Cues without an item</source>
        <translation>没有条目的线索</translation>
    </message>
    <message>
        <source>Decisions whose words are gone</source>
        <translation>原文已不在的决定</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>Nothing is left to check.</source>
        <translation>没有需要核对的了。</translation>
    </message>
    <message>
        <source>Numbers left out</source>
        <translation>漏掉的序号</translation>
    </message>
    <message>
        <source>Turn {number}</source>
        <translation>第{number}轮发言</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式式提法</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法规文件</translation>
    </message>
    <message>
        <source>mechanism</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>number in a series</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>规划项目</translation>
    </message>
    <message>
        <source>{numbers} left out</source>
        <translation>漏掉 {numbers}</translation>
    </message>
    <message>
        <source>{stated} announced, {listed} listed</source>
        <translation>宣布 {stated} 项，列出 {listed} 项</translation>
    </message>
    <message>
        <source>{total}, of which the first {shown} are shown</source>
        <translation>{total}，显示前 {shown} 个</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>关闭列表</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy the whole list as text</source>
        <translation>把整个列表复制为文本</translation>
    </message>
    <message>
        <source>In front is no briefing to check, but “{page}”.</source>
        <translation>当前页面不是可检查的发布会，而是“{page}”。</translation>
    </message>
    <message>
        <source>Left to check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Make an item</source>
        <translation>设为条目</translation>
    </message>
    <message>
        <source>Make an item of this cue (A)</source>
        <translation>把这条线索设为条目（A）</translation>
    </message>
    <message>
        <source>No cues are known for the language of this briefing.</source>
        <translation>这场发布会所用的语言没有可识别的线索。</translation>
    </message>
    <message>
        <source>Not an item: set this aside (X)</source>
        <translation>不是条目：搁置（X）</translation>
    </message>
    <message>
        <source>Nothing is left to check.</source>
        <translation>没有需要核对的了。</translation>
    </message>
    <message>
        <source>Open a briefing to check its outline.</source>
        <translation>打开一场发布会，以核对它的提纲。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>What is left to check</source>
        <translation>还有什么要核对</translation>
    </message>
    <message>
        <source>{covered} of {paragraphs} paragraphs covered</source>
        <translation>{paragraphs} 个段落中已覆盖 {covered} 个</translation>
    </message>
</context>
<context>
    <name>AuditTree</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Make an item of it</source>
        <translation>设为条目</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在原文中显示</translation>
    </message>
</context>
<context>
    <name>Auditing</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Decision about “{label}” taken back</source>
        <translation>已收回对“{label}”的决定</translation>
    </message>
    <message>
        <source>Item made of “{words}”</source>
        <translation>已把“{words}”设为条目</translation>
    </message>
    <message>
        <source>“{words}” set aside</source>
        <translation>已搁置“{words}”</translation>
    </message>
</context>
<context>
    <name>Bearings</name>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>重做：{step}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>撤销：{step}(&amp;U)</translation>
    </message>
    <message>
        <source>Turn {turn} of {turns}   ¶{paragraph} of {paragraphs}</source>
        <translation>第{turn}轮，共{turns}轮   第{paragraph}段，共{paragraphs}段</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>&amp;Affiliation</source>
        <translation>单位(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation>发言人(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>职务(&amp;T)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>更正文字</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Show the speakers</source>
        <translation>显示发言人</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>发言人未署名</translation>
    </message>
    <message>
        <source>The words as they should be</source>
        <translation>正确的文字</translation>
    </message>
    <message>
        <source>This turn only</source>
        <translation>仅这一轮</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>New collection</source>
        <translation>新文集</translation>
    </message>
    <message>
        <source>Put into “{collection}”</source>
        <translation>放入“{collection}”</translation>
    </message>
    <message>
        <source>Remove the tag “{tag}”</source>
        <translation>删除标签“{tag}”</translation>
    </message>
    <message>
        <source>Remove “{collection}”</source>
        <translation>删除“{collection}”</translation>
    </message>
    <message>
        <source>Rename the tag “{tag}”</source>
        <translation>重命名标签“{tag}”</translation>
    </message>
    <message>
        <source>Rename “{collection}”</source>
        <translation>重命名“{collection}”</translation>
    </message>
    <message>
        <source>Take out of “{collection}”</source>
        <translation>从“{collection}”中取出</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>匹配的命令</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>没有匹配的命令。</translation>
    </message>
    <message>
        <source>Type a command, a speaker, or ¶ and a number</source>
        <translation>输入命令、发言人，或 ¶ 加段落号</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>A name cannot be empty.</source>
        <translation>姓名不能为空。</translation>
    </message>
    <message>
        <source>A new turn begins here</source>
        <translation>已从此处另起一轮</translation>
    </message>
    <message>
        <source>A turn begins here already: put the cursor where the next speaker begins (F7).</source>
        <translation>此处本来就是一轮的开头：请把光标放到下一位发言人开始的地方（F7）。</translation>
    </message>
    <message>
        <source>An exchange begins with this turn</source>
        <translation>已从这一轮开始新的问答</translation>
    </message>
    <message>
        <source>Begin a new turn</source>
        <translation>另起一轮</translation>
    </message>
    <message>
        <source>Begin an exchange</source>
        <translation>开始新的问答</translation>
    </message>
    <message>
        <source>Change a speaker&apos;s role</source>
        <translation>更改发言人角色</translation>
    </message>
    <message>
        <source>Change question and answer</source>
        <translation>更改问答</translation>
    </message>
    <message>
        <source>Change what is known of a speaker</source>
        <translation>更改发言人信息</translation>
    </message>
    <message>
        <source>Change who says a turn</source>
        <translation>更改一轮的发言人</translation>
    </message>
    <message>
        <source>Click on a turn of the transcript first.</source>
        <translation>请先点击正文中的一轮发言。</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>更正文字</translation>
    </message>
    <message>
        <source>Give the speaker a name first.</source>
        <translation>请先填写发言人的姓名。</translation>
    </message>
    <message>
        <source>Join two exchanges</source>
        <translation>合并两组问答</translation>
    </message>
    <message>
        <source>Join two turns</source>
        <translation>合并两轮发言</translation>
    </message>
    <message>
        <source>No exchange comes before that of this turn.</source>
        <translation>这一轮所在的问答之前没有别的问答。</translation>
    </message>
    <message>
        <source>Question and answer are changed</source>
        <translation>问答已更改</translation>
    </message>
    <message>
        <source>Rename a speaker</source>
        <translation>更改发言人姓名</translation>
    </message>
    <message>
        <source>Select words of one paragraph: each is corrected by itself.</source>
        <translation>请只选择一段之内的文字：各段须分别更正。</translation>
    </message>
    <message>
        <source>The exchange is joined with the one before</source>
        <translation>已与上一组问答合并</translation>
    </message>
    <message>
        <source>The role of “{name}” is changed</source>
        <translation>已更改“{name}”的角色</translation>
    </message>
    <message>
        <source>The text is corrected</source>
        <translation>文字已更正</translation>
    </message>
    <message>
        <source>The turn has another speaker</source>
        <translation>已更改这一轮的发言人</translation>
    </message>
    <message>
        <source>The turn is joined with the one above</source>
        <translation>已与上一轮合并</translation>
    </message>
    <message>
        <source>This is the first turn: there is none above to join it with.</source>
        <translation>这是第一轮，上面没有可以合并的发言。</translation>
    </message>
    <message>
        <source>This turn has no label whose words could be text.</source>
        <translation>这一轮没有可以还原为正文的标签。</translation>
    </message>
    <message>
        <source>Title and affiliation are the speaker&apos;s in all turns: choose “Everywhere”.</source>
        <translation>职务与单位适用于该发言人的所有发言：请选择“全文”。</translation>
    </message>
    <message>
        <source>Who says this turn?</source>
        <translation>这一轮是谁说的？</translation>
    </message>
    <message>
        <source>Who speaks from here?</source>
        <translation>从这里开始是谁在说话？</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>the same: {name}</source>
        <translation>同上：{name}</translation>
    </message>
    <message>
        <source>“{name}” is put right everywhere</source>
        <translation>已在全文更正“{name}”</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>A new exchange begins with {words}</source>
        <translation>新的问答从{words}开始</translation>
    </message>
    <message>
        <source>A new turn begins with {words}</source>
        <translation>新的一轮从{words}开始</translation>
    </message>
    <message>
        <source>Change the details</source>
        <translation>更改详情</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>体裁</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The details are changed</source>
        <translation>详情已更改</translation>
    </message>
    <message>
        <source>The exchange {words} is joined with the one before</source>
        <translation>问答{words}已与上一组合并</translation>
    </message>
    <message>
        <source>The turn {words} is a question</source>
        <translation>{words}一轮是提问</translation>
    </message>
    <message>
        <source>The turn {words} is an answer</source>
        <translation>{words}一轮是回答</translation>
    </message>
    <message>
        <source>The turn {words} is joined with the one above</source>
        <translation>{words}一轮已与上一轮合并</translation>
    </message>
    <message>
        <source>The turn {words} is neither question nor answer</source>
        <translation>{words}一轮既非提问也非回答</translation>
    </message>
    <message>
        <source>The turn {words} is said by {name}</source>
        <translation>{words}一轮由{name}所说</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>from a line above the text</source>
        <translation>取自正文之前的一行</translation>
    </message>
    <message>
        <source>from a line that names it</source>
        <translation>取自注明该项的一行</translation>
    </message>
    <message>
        <source>from the file&apos;s name</source>
        <translation>取自文件名</translation>
    </message>
    <message>
        <source>from the file&apos;s properties</source>
        <translation>取自文件属性</translation>
    </message>
    <message>
        <source>from the heading</source>
        <translation>取自标题行</translation>
    </message>
    <message>
        <source>from the text itself</source>
        <translation>取自正文</translation>
    </message>
    <message>
        <source>from what somebody says</source>
        <translation>取自发言内容</translation>
    </message>
    <message>
        <source>from what stands around the text</source>
        <translation>取自正文前后的文字</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>现场情况</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面文字</translation>
    </message>
    <message>
        <source>put right by you</source>
        <translation>由您更正</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>repeated by a machine</source>
        <translation>机器重复转写</translation>
    </message>
    <message>
        <source>who is not named</source>
        <translation>未署名者</translation>
    </message>
    <message>
        <source>{fact}: removed</source>
        <translation>{fact}：已删除</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}：{value}</translation>
    </message>
    <message>
        <source>{old} in ¶{number} is {new}</source>
        <translation>¶{number} 的{old}改为{new}</translation>
    </message>
    <message>
        <source>{old} is {new}</source>
        <translation>{old}改为{new}</translation>
    </message>
    <message>
        <source>{role} ({percent} % sure)</source>
        <translation>{role}（把握 {percent}%）</translation>
    </message>
</context>
<context>
    <name>DetailsBody</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Around the text</source>
        <translation>正文之外</translation>
    </message>
    <message>
        <source>Corrections made</source>
        <translation>已作的更正</translation>
    </message>
    <message>
        <source>Page {number}: {title}</source>
        <translation>第 {number} 页：{title}</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Remarks of the import</source>
        <translation>导入说明</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>发言人未署名</translation>
    </message>
    <message>
        <source>Taken out of the text</source>
        <translation>从正文中取出的文字</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>joined from pages</source>
        <translation>由多页合并而成</translation>
    </message>
    <message>
        <source>linked version</source>
        <translation>关联版本</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
</context>
<context>
    <name>DetailsPopover</name>
    <message>
        <source>Briefing details</source>
        <translation>发布会详情</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Correcting…</source>
        <translation>正在更正…</translation>
    </message>
</context>
<context>
    <name>DropButton</name>
    <message>
        <source>Drop files or folders here, or click to choose them</source>
        <translation>把文件或文件夹拖到这里，或点击选择</translation>
    </message>
    <message>
        <source>Drop transcripts here</source>
        <translation>把记录稿拖到这里</translation>
    </message>
    <message>
        <source>Import transcripts</source>
        <translation>导入记录稿</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>波罗的海语言</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>中欧语言</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>西里尔字母</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊文</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来文</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日文</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩文</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰文</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其文</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南文</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>西欧语言</translation>
    </message>
    <message>
        <source>simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>{name} – {use}</source>
        <translation>{name}（{use}）</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n problem(s): {first}</source>
        <translation>
            <numerusform>发现 %n 个问题：{first}</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>备份资料库</translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n briefing(s) to {path}</source>
        <translation>
            <numerusform>已将 %n 场发布会备份到 {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>导出笔记</translation>
    </message>
    <message numerus="yes">
        <source>Exported with %n note(s) to {path}</source>
        <translation>
            <numerusform>已导出到 {path}，含 %n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for damage…</source>
        <translation>正在检查资料库…</translation>
    </message>
    <message>
        <source>Making the search index again…</source>
        <translation>正在重建搜索索引…</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Web page (*.html)</source>
        <translation>Markdown (*.md);;网页 (*.html)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Open a briefing first: its notes are what is exported.</source>
        <translation>请先打开一场发布会：导出的是它的笔记。</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>资料库完好。</translation>
    </message>
    <message>
        <source>The search index was made again.</source>
        <translation>搜索索引已重建。</translation>
    </message>
</context>
<context>
    <name>FacetPopover</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>没有可选项</translation>
    </message>
    <message>
        <source>Space to choose</source>
        <translation>按空格键选择</translation>
    </message>
    <message>
        <source>Take every choice back</source>
        <translation>清除所有选择</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>Enter applies, Esc gives back</source>
        <translation>按 Enter 应用，按 Esc 还原</translation>
    </message>
</context>
<context>
    <name>FileBox</name>
    <message>
        <source>Create from a template</source>
        <translation>用模板新建</translation>
    </message>
    <message numerus="yes">
        <source>In use: %n word(s)</source>
        <translation>
            <numerusform>使用中：%n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used until what is told below is mended.</source>
        <translation>改好下面列出的问题之前，不使用这个文件。</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>在编辑器中打开</translation>
    </message>
    <message>
        <source>There is no file yet: the program&apos;s own words are used.</source>
        <translation>还没有文件：使用程序自带的词。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n hit(s) in this briefing</source>
        <translation>
            <numerusform>本场发布会共 %n 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Find in this briefing</source>
        <translation>在本场发布会中查找</translation>
    </message>
    <message>
        <source>Hit {current} of {total} in this briefing</source>
        <translation>本场发布会第 {current} 处匹配，共 {total} 处</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处匹配 (F3)</translation>
    </message>
    <message>
        <source>No hit in this briefing</source>
        <translation>本场发布会中没有匹配</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处匹配 (Shift+F3)</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Archive (ZIP)</source>
        <translation>压缩包（ZIP）</translation>
    </message>
    <message>
        <source>Archive (gzip)</source>
        <translation>压缩包（gzip）</translation>
    </message>
    <message>
        <source>Archive (tar)</source>
        <translation>归档包（tar）</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>电子书（EPUB）</translation>
    </message>
    <message>
        <source>OpenDocument text (ODT)</source>
        <translation>OpenDocument 文档（ODT）</translation>
    </message>
    <message>
        <source>Parliamentary record (Akoma Ntoso)</source>
        <translation>议会记录（Akoma Ntoso）</translation>
    </message>
    <message>
        <source>Parliamentary record (TEI)</source>
        <translation>议会记录（TEI）</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Rich text (RTF)</source>
        <translation>多格式文本（RTF）</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>字幕（SubRip）</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>字幕（WebVTT）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Table (TSV)</source>
        <translation>表格（TSV）</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word 文档（DOCX）</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>1 to {last}</source>
        <translation>1 至 {last}</translation>
    </message>
    <message>
        <source>There is no such paragraph: 1 to {last}</source>
        <translation>没有这一段：1 至 {last}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>自由软件，采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Study briefings offline. Everything stays on this computer.</source>
        <translation>离线研读发布会，所有内容都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Every file here is read in this encoding; those it does not fit are reported.</source>
        <translation>这里的所有文件都按此编码读取；不适用的文件会列在报告中。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import with options</source>
        <translation>按选项导入</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read again with another encoding</source>
        <translation>换一种编码重新读取</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>All files ({patterns})</source>
        <translation>所有文件 ({patterns})</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Import transcripts</source>
        <translation>导入记录稿</translation>
    </message>
    <message>
        <source>Transcripts and archives ({patterns})</source>
        <translation>记录稿和压缩包 ({patterns})</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>新增 {count} 个</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>失败 {count} 个</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共 {count} 个</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>未变 {count} 个</translation>
    </message>
    <message>
        <source>{count} updated</source>
        <translation>更新 {count} 个</translation>
    </message>
    <message>
        <source>{count} with warnings</source>
        <translation>有提示 {count} 个</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>Import %n briefing(s)</source>
        <translation>
            <numerusform>导入 %n 场发布会</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy a transcript first.</source>
        <translation>剪贴板中没有文字：请先复制记录稿。</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>&amp;Component</source>
        <translation>组成部分(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Framework</source>
        <translation>框架(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Law</source>
        <translation>法规文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mechanism</source>
        <translation>机制(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation>规划项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>集合(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>component</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法规文件</translation>
    </message>
    <message>
        <source>mechanism</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>规划项目</translation>
    </message>
    <message>
        <source>set</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>LostItems</name>
    <message numerus="yes">
        <source>%n decided item(s) whose words are gone</source>
        <translation>
            <numerusform>%n 条已处理条目的原文不见了</numerusform>
        </translation>
    </message>
    <message>
        <source>Select where it stands now and press Enter here, or X to reject it.</source>
        <translation>请选中它现在所在的文字，在这里按 Enter；按 X 则排除它。</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>In the text: {words}</source>
        <translation>原文：{words}</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律法规</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>Not stated in the text</source>
        <translation>原文没有说明</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Your entry</source>
        <translation>您的填写</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>原文未说明</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>{column}: {words}</source>
        <translation>{column}：{words}</translation>
    </message>
    <message>
        <source>{column}: {words}, your entry</source>
        <translation>{column}：{words}，您的填写</translation>
    </message>
</context>
<context>
    <name>MatrixDelegate</name>
    <message>
        <source>Your entry</source>
        <translation>您的填写</translation>
    </message>
</context>
<context>
    <name>MatrixKeeper</name>
    <message>
        <source>CSV (*.csv);;Excel workbook (*.xlsx);;Markdown (*.md)</source>
        <translation>CSV 表格 (*.csv);;Excel 工作簿 (*.xlsx);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Confirmed “{label}”</source>
        <translation>已确认“{label}”</translation>
    </message>
    <message>
        <source>Entered that “{label}” has none: {column}</source>
        <translation>已填写“{label}”没有：{column}</translation>
    </message>
    <message>
        <source>Entered {column} of “{label}”: {value}</source>
        <translation>已填写“{label}”的{column}：{value}</translation>
    </message>
    <message>
        <source>Entry taken back: {column} of “{label}”</source>
        <translation>已撤回填写：“{label}”的{column}</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>导出矩阵</translation>
    </message>
    <message>
        <source>Give the file a name that ends in .csv, .xlsx or .md.</source>
        <translation>请使用以 .csv、.xlsx 或 .md 结尾的文件名。</translation>
    </message>
    <message>
        <source>Rejected “{label}”</source>
        <translation>已排除“{label}”</translation>
    </message>
    <message>
        <source>The matrix was written to {path}</source>
        <translation>矩阵已写入 {path}</translation>
    </message>
    <message>
        <source>“{label}” is a suggestion again</source>
        <translation>“{label}”已恢复为待确认</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message numerus="yes">
        <source>%n open cell(s)</source>
        <translation>
            <numerusform>%n 个空缺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) and measure(s)</source>
        <translation>
            <numerusform>%n 项任务和措施</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only rows with open cells</source>
        <translation>只看有空缺的行(&amp;O)</translation>
    </message>
    <message>
        <source>Export as CSV, XLSX or Markdown…</source>
        <translation>导出为 CSV、XLSX 或 Markdown…</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>筛选各行</translation>
    </message>
    <message>
        <source>Implementation matrix</source>
        <translation>落实矩阵</translation>
    </message>
    <message>
        <source>Matrix: {briefing}</source>
        <translation>矩阵：{briefing}</translation>
    </message>
    <message>
        <source>No row fits the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
        <source>No tasks or measures were found in this briefing.</source>
        <translation>这场发布会中没有找到任务或措施。</translation>
    </message>
    <message>
        <source>Only rows with open cells</source>
        <translation>只看有空缺的行</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Tasks and measures</source>
        <translation>任务和措施</translation>
    </message>
    <message>
        <source>{briefing}: {rows}, {cells}</source>
        <translation>{briefing}：{rows}，{cells}</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>显示依据</translation>
    </message>
    <message>
        <source>Take my entry back</source>
        <translation>撤回我的填写</translation>
    </message>
    <message>
        <source>Take the confirmation back</source>
        <translation>撤回确认</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>没有此项</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>移动 %n 条条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Move “{label}”</source>
        <translation>移动“{label}”</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s)</source>
        <translation>
            <numerusform>已移动 %n 条条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved “{label}”</source>
        <translation>已移动“{label}”</translation>
    </message>
    <message>
        <source>“{label}” stands under “{parent}” now</source>
        <translation>“{label}”现在“{parent}”之下</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview of the note</source>
        <translation>笔记预览</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tags of the note, separated by commas</source>
        <translation>笔记的标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>笔记正文</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Write a note; Markdown is understood</source>
        <translation>写笔记，支持 Markdown</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>An item of the outline</source>
        <translation>提纲条目</translation>
    </message>
    <message>
        <source>No longer found in the text</source>
        <translation>原文中已找不到</translation>
    </message>
    <message>
        <source>Question and answer {number}</source>
        <translation>第{number}组问答</translation>
    </message>
    <message>
        <source>The whole briefing</source>
        <translation>整场发布会</translation>
    </message>
    <message>
        <source>Turn {number}</source>
        <translation>第{number}轮发言</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Export the notes</source>
        <translation>导出笔记</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>筛选笔记</translation>
    </message>
    <message>
        <source>Filter the notes</source>
        <translation>筛选笔记</translation>
    </message>
    <message>
        <source>No note matches.</source>
        <translation>没有匹配的笔记。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Select words in the text and press H to highlight them, N to write a note.</source>
        <translation>选中文字后，按 H 高亮，按 N 写笔记。</translation>
    </message>
    <message>
        <source>Show only notes with a tag</source>
        <translation>只显示带某个标签的笔记</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在原文中显示</translation>
    </message>
</context>
<context>
    <name>NothingOpen</name>
    <message>
        <source>Drop a transcript here, press Ctrl+O, or open one from the library</source>
        <translation>把记录稿拖到这里，按 Ctrl+O 导入，或从资料库中打开一篇</translation>
    </message>
</context>
<context>
    <name>OfferBox</name>
    <message numerus="yes">
        <source>%n file(s) look like pages of one briefing: “{first}”</source>
        <translation>
            <numerusform>%n 个文件像是同一场发布会的各页：“{first}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Don&apos;t offer</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>都保留</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Show the next offer</source>
        <translation>查看下一条</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are one briefing in two languages</source>
        <translation>“{first}”与“{second}”是同一场发布会的两种语言版本</translation>
    </message>
    <message>
        <source>“{first}” has the same words as “{second}”</source>
        <translation>“{first}”与“{second}”文字相同</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>&amp;Collection</source>
        <translation>文集(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: {encoding}</source>
        <translation>自动：{encoding}</translation>
    </message>
    <message>
        <source>Look into &amp;subfolders</source>
        <translation>包括子文件夹(&amp;S)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Show the collections</source>
        <translation>显示已有的文集</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>Label of the outline item</source>
        <translation>提纲条目名称</translation>
    </message>
</context>
<context>
    <name>OutlineSide</name>
    <message>
        <source>Filter outline</source>
        <translation>筛选提纲</translation>
    </message>
    <message>
        <source>Frameworks</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>In front is no briefing, but “{page}”.</source>
        <translation>当前页面不是发布会，而是“{page}”。</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>No item matches.</source>
        <translation>没有匹配的条目。</translation>
    </message>
    <message>
        <source>Nothing announced was found in this text.</source>
        <translation>本文中未发现宣布的事项。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Y confirms, X rejects, F2 renames, K gives a kind, Alt and arrows move</source>
        <translation>Y 确认，X 排除，F2 重命名，K 选种类，Alt 加方向键移动</translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Go to “{parent}”</source>
        <translation>前往“{parent}”</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>显示依据</translation>
    </message>
</context>
<context>
    <name>Outlining</name>
    <message>
        <source>A label needs words: the old one stays.</source>
        <translation>名称不能为空：保留原来的名称。</translation>
    </message>
    <message>
        <source>Add “{label}”</source>
        <translation>加入“{label}”</translation>
    </message>
    <message>
        <source>Added “{label}”</source>
        <translation>已加入“{label}”</translation>
    </message>
    <message>
        <source>Attach “{label}”</source>
        <translation>为“{label}”指定原文</translation>
    </message>
    <message numerus="yes">
        <source>Change the kind of %n item(s)</source>
        <translation>
            <numerusform>改变 %n 条条目的种类</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the kind of “{label}”</source>
        <translation>改变“{label}”的种类</translation>
    </message>
    <message>
        <source>Choose an item of the outline first.</source>
        <translation>请先选择一个提纲条目。</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n item(s)</source>
        <translation>
            <numerusform>确认 %n 条条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n suggestion(s)</source>
        <translation>
            <numerusform>确认 %n 条待确认条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm “{label}”</source>
        <translation>确认“{label}”</translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n suggestion(s)</source>
        <translation>
            <numerusform>已确认 %n 条待确认条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed “{label}”</source>
        <translation>已确认“{label}”</translation>
    </message>
    <message>
        <source>Edit “{label}”</source>
        <translation>修改“{label}”</translation>
    </message>
    <message>
        <source>Edited “{label}”</source>
        <translation>已修改“{label}”</translation>
    </message>
    <message numerus="yes">
        <source>Make suggestions of %n item(s) again</source>
        <translation>
            <numerusform>把 %n 条条目恢复为待确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Make “{label}” a suggestion again</source>
        <translation>把“{label}”恢复为待确认</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n item(s)</source>
        <translation>
            <numerusform>合并 %n 条条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n item(s) into “{label}”</source>
        <translation>
            <numerusform>已把 %n 条条目合并为“{label}”</numerusform>
        </translation>
    </message>
    <message>
        <source>No item stands above “{label}” that it could hang under.</source>
        <translation>“{label}”上面没有可以作上级的条目。</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n item(s)</source>
        <translation>
            <numerusform>排除 %n 条条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject “{label}”</source>
        <translation>排除“{label}”</translation>
    </message>
    <message>
        <source>Rejected “{label}”</source>
        <translation>已排除“{label}”</translation>
    </message>
    <message>
        <source>Rename “{label}”</source>
        <translation>重命名“{label}”</translation>
    </message>
    <message>
        <source>Renamed to “{label}”</source>
        <translation>已重命名为“{label}”</translation>
    </message>
    <message>
        <source>Select a part of the words that prove “{label}” first.</source>
        <translation>请先在“{label}”的依据中选中一部分文字。</translation>
    </message>
    <message>
        <source>Select several items of a pane first (Ctrl+click, Shift+Down).</source>
        <translation>请先在一个窗格中选中几条条目（Ctrl+点击、Shift+下箭头）。</translation>
    </message>
    <message>
        <source>Select some words of the transcript first.</source>
        <translation>请先选中记录稿中的一段文字。</translation>
    </message>
    <message>
        <source>Split “{label}”</source>
        <translation>拆分“{label}”</translation>
    </message>
    <message>
        <source>Split “{label}”: each part is an item</source>
        <translation>已拆分“{label}”，各部分自成一条</translation>
    </message>
    <message>
        <source>“{label}” hangs under no other item.</source>
        <translation>“{label}”没有上级条目。</translation>
    </message>
    <message>
        <source>“{label}” is a suggestion again</source>
        <translation>“{label}”已恢复为待确认</translation>
    </message>
    <message>
        <source>“{label}” is of the kind “{kind}” now</source>
        <translation>“{label}”的种类现为“{kind}”</translation>
    </message>
    <message>
        <source>“{label}” is the first here already.</source>
        <translation>“{label}”已经是这里的第一条。</translation>
    </message>
    <message>
        <source>“{label}” is the last here already.</source>
        <translation>“{label}”已经是这里的最后一条。</translation>
    </message>
    <message>
        <source>“{label}” stands at “{words}” now</source>
        <translation>“{label}”的原文现为“{words}”</translation>
    </message>
</context>
<context>
    <name>OutliningAgain</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <translation>
            <numerusform>每分钟 %n 场</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) could not be outlined again: {reason}</source>
        <translation>
            <numerusform>%n 场发布会无法重新提取提纲：{reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) have another outline now</source>
        <translation>
            <numerusform>%n 场发布会的提纲有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Outlined again: nothing has changed</source>
        <translation>已重新提取：没有变化</translation>
    </message>
    <message>
        <source>Outlining again was stopped: what was done stays</source>
        <translation>已停止重新提取：已完成的保留</translation>
    </message>
    <message>
        <source>Outlining again: {done} of {total}</source>
        <translation>正在重新提取提纲：{done} / {total}</translation>
    </message>
    <message>
        <source>Outlining again…</source>
        <translation>正在重新提取提纲…</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>&amp;Question and answer</source>
        <translation>问与答(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Role of {name} everywhere</source>
        <translation>{name}在全文中的角色(&amp;R)</translation>
    </message>
    <message>
        <source>the speaker</source>
        <translation>发言人</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Briefings</source>
        <translation>发布会</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Confirm “{label}”</source>
        <translation>确认“{label}”</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to ¶{number}</source>
        <translation>前往第{number}段</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>In this briefing</source>
        <translation>本场发布会</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Put into “{collection}”</source>
        <translation>放入“{collection}”</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>PaneModel</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Part of “{parent}”</source>
        <translation>属于“{parent}”</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>left out right before this: {numbers}</source>
        <translation>此前漏了序号：{numbers}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>{label}, named by “{set}”</source>
        <translation>{label}，见于“{set}”</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>把握 {percent} %</translation>
    </message>
    <message>
        <source>{stated} announced, {found} listed</source>
        <translation>宣布 {stated} 项，列出 {found} 项</translation>
    </message>
</context>
<context>
    <name>ParagraphCard</name>
    <message>
        <source>Go to paragraph</source>
        <translation>转到段落</translation>
    </message>
    <message>
        <source>Paragraph, such as 12</source>
        <translation>段落号，如 12</translation>
    </message>
</context>
<context>
    <name>PastPopover</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget all past searches</source>
        <translation>清除全部搜索历史</translation>
    </message>
    <message>
        <source>Kept on this computer only</source>
        <translation>仅保存在本机</translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>What you search for will stand here.</source>
        <translation>搜索过的内容会显示在这里。</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>A folder: these files would be read.</source>
        <translation>文件夹：将读取这些文件。</translation>
    </message>
    <message>
        <source>Choose a file to see how it would be read.</source>
        <translation>选择一个文件，看看它会怎样读取。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview: {name}</source>
        <translation>预览：{name}</translation>
    </message>
    <message>
        <source>The signs � could not be read: this is not the encoding of the file. Try another.</source>
        <translation>� 处无法读取：文件不是这种编码。请换一种试试。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Briefing</source>
        <translation>发布会</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print to a PDF file</source>
        <translation>打印为 PDF 文件</translation>
    </message>
    <message>
        <source>Printed to {file}</source>
        <translation>已打印到 {file}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Something went wrong that should not ({kind}: {detail}). Your library is kept.</source>
        <translation>程序出现意外错误（{kind}：{detail}）。您的资料库未受影响。</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <translation>
            <numerusform>每分钟 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing: {done} of {total}</source>
        <translation>正在导入：{done}/{total}</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>还需几秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>约需 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>约需 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>约需 %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message>
        <source>Copied with its reference: {source}</source>
        <translation>已连同出处复制：{source}</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Transcript</source>
        <translation>记录稿</translation>
    </message>
    <message>
        <source>Transcript: {title}</source>
        <translation>记录稿：{title}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A reader added it.</source>
        <translation>由读者添加。</translation>
    </message>
    <message>
        <source>It is one of a group that the text announces.</source>
        <translation>它是文中宣布的一组事项之一。</translation>
    </message>
    <message>
        <source>It is one of a series that the text counts off in order.</source>
        <translation>它是文中依次列举的事项之一。</translation>
    </message>
    <message>
        <source>It is part of a framework that the text sets out.</source>
        <translation>它是文中所提框架的组成部分。</translation>
    </message>
    <message>
        <source>Somebody asks about it by name, and the answer takes it up.</source>
        <translation>提问时点了它的名称，回答中也谈到了它。</translation>
    </message>
    <message>
        <source>The speaker commits to doing it.</source>
        <translation>发言人承诺要做这件事。</translation>
    </message>
    <message>
        <source>The text announces a list and names what is on it.</source>
        <translation>文中预告了一组事项并逐一列出。</translation>
    </message>
    <message>
        <source>The text announces so many of them.</source>
        <translation>文中宣布了这类事项的数目。</translation>
    </message>
    <message>
        <source>The text names a body that is to work on it.</source>
        <translation>文中提到了负责此事的机构。</translation>
    </message>
    <message>
        <source>The text names a law, an order or another rule.</source>
        <translation>文中提到了法律、法规或其他规定。</translation>
    </message>
    <message>
        <source>The text names a mechanism that is founded or run.</source>
        <translation>文中提到了要建立或运行的机制。</translation>
    </message>
    <message>
        <source>The text names a programme.</source>
        <translation>文中提到了一项计划或工程。</translation>
    </message>
    <message>
        <source>The text names it as a goal.</source>
        <translation>文中把它列为目标。</translation>
    </message>
    <message>
        <source>The text says who is told to do it.</source>
        <translation>文中说明了交由谁去做。</translation>
    </message>
    <message>
        <source>The text sets out a framework by this name.</source>
        <translation>文中以此名称提出了一个框架。</translation>
    </message>
    <message>
        <source>The text sets out a framework in numbers.</source>
        <translation>文中用数字概括了一个框架。</translation>
    </message>
    <message>
        <source>The text tells of a step that is taken or about to be.</source>
        <translation>文中说到已经采取或即将采取的一步举措。</translation>
    </message>
    <message>
        <source>added by a reader</source>
        <translation>读者添加</translation>
    </message>
    <message>
        <source>an imported file&apos;s copy is damaged: import it again</source>
        <translation>某个已导入文件的副本已损坏：请重新导入</translation>
    </message>
    <message>
        <source>announced list</source>
        <translation>宣布的清单</translation>
    </message>
    <message>
        <source>announced step</source>
        <translation>宣布的举措</translation>
    </message>
    <message>
        <source>another program is writing to the library: try again later</source>
        <translation>另一个程序正在写入资料库：请稍后再试</translation>
    </message>
    <message>
        <source>another sign in the text</source>
        <translation>文中的其他表述</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>counted series</source>
        <translation>依次列举</translation>
    </message>
    <message>
        <source>formula of numbers</source>
        <translation>数字组成的框架</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>it is protected by a password: save it without one first</source>
        <translation>文件有密码保护：请先去掉密码再保存</translation>
    </message>
    <message>
        <source>it may not be read: check the permissions</source>
        <translation>没有读取权限：请检查权限设置</translation>
    </message>
    <message>
        <source>law or order</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>mechanism</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>member of a group</source>
        <translation>一组中的一项</translation>
    </message>
    <message>
        <source>name taken up in the answer</source>
        <translation>回答中谈到的名称</translation>
    </message>
    <message>
        <source>named body</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>named framework</source>
        <translation>有名称的框架</translation>
    </message>
    <message>
        <source>no encoding of that name is known: choose another</source>
        <translation>没有这个名称的编码：请另选一种</translation>
    </message>
    <message>
        <source>no text can be read from this kind of file: save it as text first</source>
        <translation>这种文件读不出文字：请先另存为文本</translation>
    </message>
    <message>
        <source>order to act</source>
        <translation>交办事项</translation>
    </message>
    <message>
        <source>part of a framework</source>
        <translation>框架的组成部分</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>计划名称</translation>
    </message>
    <message>
        <source>reading the file took too long: split it</source>
        <translation>读取文件耗时过长：请拆分文件</translation>
    </message>
    <message>
        <source>reading the file took too much memory: split it</source>
        <translation>读取文件占用内存过多：请拆分文件</translation>
    </message>
    <message>
        <source>stated number</source>
        <translation>所说的数目</translation>
    </message>
    <message>
        <source>the archive cannot be read here: unpack it first</source>
        <translation>这种压缩包无法读取：请先解压</translation>
    </message>
    <message>
        <source>the disk is full, and nothing was stored: make room</source>
        <translation>磁盘已满，未存储任何内容：请腾出空间</translation>
    </message>
    <message>
        <source>the file could not be read, and nothing was stored</source>
        <translation>无法读取该文件，未存储任何内容</translation>
    </message>
    <message>
        <source>the file could not be read: save it anew</source>
        <translation>无法读取该文件：请重新保存后再导入</translation>
    </message>
    <message>
        <source>the file ends early: copy or download it again</source>
        <translation>文件不完整：请重新复制或下载</translation>
    </message>
    <message>
        <source>the file holds no text</source>
        <translation>文件中没有文字</translation>
    </message>
    <message>
        <source>the file holds no text; scanned pages: recognise them first (OCR)</source>
        <translation>文件中没有文字；若是扫描页，请先做文字识别（OCR）</translation>
    </message>
    <message>
        <source>the file is damaged: copy it or save it again</source>
        <translation>文件已损坏：请重新复制或保存</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file is nested too deeply to be a transcript</source>
        <translation>文件嵌套太深，不像记录稿</translation>
    </message>
    <message>
        <source>the file is too large: split it</source>
        <translation>文件过大：请拆分文件</translation>
    </message>
    <message>
        <source>the file unfolds to more than any transcript holds: it is not opened</source>
        <translation>文件展开后异常庞大，未打开</translation>
    </message>
    <message>
        <source>the folder holds no file to import</source>
        <translation>文件夹中没有可导入的文件</translation>
    </message>
    <message>
        <source>the library can only be read, not written to</source>
        <translation>资料库只能读取，不能写入</translation>
    </message>
    <message>
        <source>the library is damaged: restore a backup</source>
        <translation>资料库已损坏：请从备份恢复</translation>
    </message>
    <message>
        <source>the library was made by a newer version of the program</source>
        <translation>资料库由更新版本的程序创建</translation>
    </message>
    <message>
        <source>the search index cannot be used: make it again</source>
        <translation>搜索索引无法使用：请重建索引</translation>
    </message>
    <message>
        <source>the system cannot read the file</source>
        <translation>系统无法读取该文件</translation>
    </message>
    <message>
        <source>the text&apos;s encoding is not known: save the file as UTF-8</source>
        <translation>无法识别文字编码：请将文件另存为 UTF-8</translation>
    </message>
    <message>
        <source>the work ended early: do it again</source>
        <translation>操作提前结束：请重试</translation>
    </message>
    <message>
        <source>there is no such file: check the path</source>
        <translation>找不到该文件：请检查路径</translation>
    </message>
    <message>
        <source>this is no regular file: choose another</source>
        <translation>这不是普通文件：请另选文件</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>This cannot be: the entry makes no sense here, or the text has changed meanwhile.</source>
        <translation>无法执行：填写的内容在此不成立，或文字已在此期间改变。</translation>
    </message>
    <message>
        <source>What this is about is not in the text any more. Look at it anew.</source>
        <translation>所指的内容已不在文字中，请重新查看。</translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message>
        <source>Close the report</source>
        <translation>关闭报告</translation>
    </message>
    <message>
        <source>Import report: {counts}</source>
        <translation>导入报告：{counts}</translation>
    </message>
    <message>
        <source>Show what became of each file</source>
        <translation>查看每个文件的结果</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Read again with another encoding…</source>
        <translation>换一种编码重新读取…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Retry all that failed</source>
        <translation>重试全部失败的</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Read again with another encoding…</source>
        <translation>换一种编码重新读取…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Briefing</source>
        <translation>发布会</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>提纲</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>%n 场发布会</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) not yet searchable</source>
        <translation>
            <numerusform>%n 场发布会尚未编入索引</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By relevance</source>
        <translation>按相关度</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>您是不是要找“{words}”？</translation>
    </message>
    <message>
        <source>No paragraph matches.</source>
        <translation>没有匹配的段落。</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>结果排序</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Save this search (Ctrl+D)</source>
        <translation>保存此搜索 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Search within these</source>
        <translation>在结果中搜索</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>The index is being rebuilt; these results come from the texts themselves.</source>
        <translation>正在重建索引；这些结果直接取自原文。</translation>
    </message>
    <message>
        <source>There is nothing to search yet: import a briefing first (Ctrl+O).</source>
        <translation>还没有可搜索的内容：请先导入一份实录 (Ctrl+O)。</translation>
    </message>
    <message>
        <source>This search is saved</source>
        <translation>此搜索已保存</translation>
    </message>
    <message>
        <source>Understood as {query}</source>
        <translation>按 {query} 搜索</translation>
    </message>
    <message>
        <source>{number} in {briefings}</source>
        <translation>{briefings}，共 {number} 段</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} 毫秒</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>The role is a guess ({percent} %).</source>
        <translation>角色是推测的（{percent}%）。</translation>
    </message>
    <message>
        <source>The role is likely ({percent} %).</source>
        <translation>角色较为可靠（{percent}%）。</translation>
    </message>
    <message>
        <source>The role is stated.</source>
        <translation>角色有明文依据。</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>journalist</source>
        <translation>记者</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>official</source>
        <translation>官员</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>与会者</translation>
    </message>
    <message>
        <source>the same as elsewhere</source>
        <translation>与别处相同</translation>
    </message>
    <message>
        <source>unknown role</source>
        <translation>角色不明</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Merge what is selected</source>
        <translation>合并选中的条目</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Out, beside its parent</source>
        <translation>移出，与上级并列</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>显示依据</translation>
    </message>
    <message>
        <source>Split the selected words off</source>
        <translation>把选中的文字拆出来</translation>
    </message>
    <message>
        <source>Split: an item for each place</source>
        <translation>拆分：每处依据各成一条</translation>
    </message>
    <message>
        <source>Take the confirmation back</source>
        <translation>取消确认</translation>
    </message>
    <message>
        <source>Take the rejection back</source>
        <translation>取消排除</translation>
    </message>
    <message>
        <source>Under the one above</source>
        <translation>移到上一条之下</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>为何列出？</translation>
    </message>
</context>
<context>
    <name>SavedSearching</name>
    <message numerus="yes">
        <source>%n saved search(es) removed</source>
        <translation>
            <numerusform>已删除 %n 个保存的搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the order of the search “{name}”</source>
        <translation>更改搜索“{name}”的排序</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n saved search(es)</source>
        <translation>
            <numerusform>删除 %n 个已保存的搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the search “{name}”</source>
        <translation>删除搜索“{name}”</translation>
    </message>
    <message>
        <source>Rename the search “{name}”</source>
        <translation>重命名搜索“{name}”</translation>
    </message>
    <message>
        <source>Save the search “{name}”</source>
        <translation>保存搜索“{name}”</translation>
    </message>
    <message>
        <source>Saved already as “{name}”</source>
        <translation>已保存为“{name}”</translation>
    </message>
    <message>
        <source>Search saved as “{name}”</source>
        <translation>搜索已保存为“{name}”</translation>
    </message>
    <message>
        <source>There is no search to save: type one first</source>
        <translation>没有可保存的搜索：请先输入</translation>
    </message>
    <message>
        <source>“{name}” is now saved by date</source>
        <translation>“{name}”已改为按日期排序</translation>
    </message>
    <message>
        <source>“{name}” is now saved by relevance</source>
        <translation>“{name}”已改为按相关度排序</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all briefings</source>
        <translation>搜索全部发布会</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>within “{words}”</source>
        <translation>在“{words}”的结果中</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n 项已确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s) that do not match</source>
        <translation>
            <numerusform>%n 处数目不符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested</source>
        <translation>
            <numerusform>%n 项待确认</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>By default: {value}</source>
        <translation>默认：{value}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>How long a line may be before it breaks.</source>
        <translation>一行排多宽才换行。</translation>
    </message>
    <message>
        <source>In which the window speaks; briefings stay in theirs.</source>
        <translation>窗口所用的语言，实录仍是原来的语言。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Panes, menus and margins; Ctrl+plus and Ctrl+minus change it, too.</source>
        <translation>窗格、菜单和页边的文字；也可用 Ctrl+加号、Ctrl+减号调整。</translation>
    </message>
    <message>
        <source>Size of the text that is read</source>
        <translation>正文字号</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text</source>
        <translation>界面文字大小</translation>
    </message>
    <message>
        <source>The briefing on the page.</source>
        <translation>页面上的实录。</translation>
    </message>
    <message>
        <source>The colours of window and page.</source>
        <translation>窗口和页面的颜色。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Width of the page</source>
        <translation>页面宽度</translation>
    </message>
    <message>
        <source>{count} px</source>
        <translation>{count} 像素</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>No setting tells of these words.</source>
        <translation>没有与此相关的设置。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ShelfDelegate</name>
    <message>
        <source>Name of the saved search</source>
        <translation>已保存搜索的名称</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文版</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文版</translation>
    </message>
    <message>
        <source>also {language}</source>
        <translation>另有{language}</translation>
    </message>
    <message>
        <source>by date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>已关联</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>All briefings</source>
        <translation>全部发布会</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Join into one briefing</source>
        <translation>合并为一场发布会</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新文集…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the linked briefing: {title}</source>
        <translation>打开关联的发布会：{title}</translation>
    </message>
    <message>
        <source>Open the other language: {title}</source>
        <translation>打开另一语言版本：{title}</translation>
    </message>
    <message>
        <source>Put into a collection</source>
        <translation>放入文集</translation>
    </message>
    <message>
        <source>Read again with another encoding…</source>
        <translation>换一种编码重新读取…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search for this tag</source>
        <translation>搜索此标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take all out of the bin</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Take out of “{collection}”</source>
        <translation>从“{collection}”中取出</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message numerus="yes">
        <source>%n briefing(s) moved to the bin</source>
        <translation>
            <numerusform>已将 %n 场发布会移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n briefing(s)</source>
        <translation>
            <numerusform>移除 %n 场发布会</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n briefing(s) out of the bin</source>
        <translation>
            <numerusform>从回收站恢复 %n 场发布会</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Drop files, folders or archives here</source>
        <translation>把文件、文件夹或压缩包拖到这里</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>要导入的文件和文件夹</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>StoppedLine</name>
    <message>
        <source>Leave the rest out</source>
        <translation>不再导入其余文件</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>导入已停止</translation>
    </message>
    <message>
        <source>{done} of {total} imported, {left} left</source>
        <translation>已导入 {done}/{total}，剩余 {left}</translation>
    </message>
</context>
<context>
    <name>Togetherness</name>
    <message numerus="yes">
        <source>%n suggestion(s) to join or link: see the Library menu</source>
        <translation>
            <numerusform>有 %n 条合并或关联的建议：见“资料库”菜单</numerusform>
        </translation>
    </message>
    <message>
        <source>Decline an offer</source>
        <translation>不采纳建议</translation>
    </message>
    <message numerus="yes">
        <source>Join %n briefing(s)</source>
        <translation>
            <numerusform>合并 %n 场发布会</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined %n briefing(s) into one</source>
        <translation>
            <numerusform>已将 %n 场发布会合并为一场</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joining %n briefing(s)…</source>
        <translation>
            <numerusform>正在合并 %n 场发布会…</numerusform>
        </translation>
    </message>
    <message>
        <source>Link two briefings</source>
        <translation>关联两场发布会</translation>
    </message>
    <message>
        <source>Take a briefing apart</source>
        <translation>拆开一场发布会</translation>
    </message>
    <message>
        <source>The briefing was taken apart</source>
        <translation>发布会已拆开</translation>
    </message>
    <message>
        <source>The briefings are linked</source>
        <translation>两场发布会已关联</translation>
    </message>
    <message>
        <source>The link was taken back</source>
        <translation>已取消关联</translation>
    </message>
    <message>
        <source>This will not be offered again</source>
        <translation>不会再提示</translation>
    </message>
    <message>
        <source>Unlink two briefings</source>
        <translation>取消两场发布会的关联</translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message>
        <source>&amp;Annotate</source>
        <translation>批注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>资料库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>提纲(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Question and answer</source>
        <translation>问与答(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Role of the speaker everywhere</source>
        <translation>发言人在全文中的角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;orrect</source>
        <translation>更正(&amp;O)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Highlight in &amp;colour</source>
        <translation>高亮颜色(&amp;C)</translation>
    </message>
    <message>
        <source>In</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>journalist</source>
        <translation>记者</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>my notes</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <source>official</source>
        <translation>官员</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>与会者</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>unknown role</source>
        <translation>角色不明</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>a Markdown text</source>
        <translation>Markdown 文本</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a TEI document</source>
        <translation>TEI 文档</translation>
    </message>
    <message>
        <source>a WebVTT subtitle file</source>
        <translation>WebVTT 字幕文件</translation>
    </message>
    <message>
        <source>a Word document (DOCX)</source>
        <translation>Word 文档（DOCX）</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>a correction found its place no more: {correction}</source>
        <translation>一处更正找不到原来的位置：{correction}</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a quotation mark in the table is never closed: marks were taken as they stand</source>
        <translation>表格中有引号没有配对，引号按原样保留</translation>
    </message>
    <message>
        <source>a table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>a table (TSV)</source>
        <translation>表格（TSV）</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>tar 归档包</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>an Akoma Ntoso document</source>
        <translation>Akoma Ntoso 文档</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>EPUB 电子书</translation>
    </message>
    <message>
        <source>an OpenDocument text (ODT)</source>
        <translation>OpenDocument 文档（ODT）</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>an SRT subtitle file</source>
        <translation>SRT 字幕文件</translation>
    </message>
    <message>
        <source>it lay in the bin and was taken out, with its notes</source>
        <translation>它原在回收站中，已连同笔记一起取出</translation>
    </message>
    <message>
        <source>named .{ending}, but it is {kind}: read as such</source>
        <translation>扩展名是 .{ending}，实际是{kind}：已按后者读取</translation>
    </message>
    <message>
        <source>no byte-order mark; read as {encoding}</source>
        <translation>没有字节顺序标记，按 {encoding} 读取</translation>
    </message>
    <message>
        <source>no speakers found: the text is one turn</source>
        <translation>没有找到发言人：全文作为一段发言</translation>
    </message>
    <message>
        <source>not UTF-8; read as {encoding}</source>
        <translation>不是 UTF-8，按 {encoding} 读取</translation>
    </message>
    <message>
        <source>not UTF-8; read as {encoding}, which is a guess</source>
        <translation>不是 UTF-8，按 {encoding} 读取，这只是猜测</translation>
    </message>
    <message>
        <source>only the first {read} of {pages} pages were read: the file is too large</source>
        <translation>文件太大，共 {pages} 页，只读取了前 {read} 页</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>runs of more than {most} combining marks were shortened</source>
        <translation>超过 {most} 个的连续组合符号已截短</translation>
    </message>
    <message>
        <source>the book is longer than can be read: what follows was left out</source>
        <translation>书太长，其余部分没有读取</translation>
    </message>
    <message>
        <source>the file ends early: what could be read was taken</source>
        <translation>文件不完整，已读取能读的部分</translation>
    </message>
    <message>
        <source>the file is damaged or ends early: what could be read was taken</source>
        <translation>文件损坏或不完整，已读取能读的部分</translation>
    </message>
    <message>
        <source>the file is damaged: what could be read was taken</source>
        <translation>文件已损坏，已读取能读的部分</translation>
    </message>
    <message>
        <source>the file is not {encoding}; leave the encoding to be found</source>
        <translation>文件不是 {encoding} 编码，请改为自动判断</translation>
    </message>
    <message>
        <source>the file is too large for a preview</source>
        <translation>文件太大，无法预览</translation>
    </message>
    <message>
        <source>the page has more elements than can be read: what follows was left out</source>
        <translation>网页元素太多，其余部分没有读取</translation>
    </message>
    <message>
        <source>the page&apos;s elements are nested too deeply: its layout was read in part</source>
        <translation>网页嵌套太深，版式只读取了一部分</translation>
    </message>
    <message>
        <source>the same words as “{title}” ({id}), which came from another file: link or remove one of them</source>
        <translation>与“{title}”（{id}）文字相同，来自另一个文件：请关联，或移除其中一份</translation>
    </message>
    <message>
        <source>too long or too deeply nested for Markdown: read as plain text</source>
        <translation>太长或嵌套太深，未按 Markdown 而按纯文本读取</translation>
    </message>
    <message>
        <source>zero bytes were taken out</source>
        <translation>已去掉零字节</translation>
    </message>
    <message>
        <source>{count} more places repeat a phrase in the same way</source>
        <translation>另有 {count} 处同样的重复</translation>
    </message>
    <message>
        <source>{unread} of {pages} pages could not be read</source>
        <translation>共 {pages} 页，其中 {unread} 页无法读取</translation>
    </message>
    <message>
        <source>¶{number} says “{phrase}” {times} times in a row, as transcribing machines do</source>
        <translation>第{number}段连说“{phrase}”{times} 次，像是机器转写的重复</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Also considered</source>
        <translation>另外考虑过</translation>
    </message>
    <message>
        <source>Also read as {kind}: “{label}”. {rule}</source>
        <translation>也可读作{kind}：“{label}”。{rule}</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Spoken of again</source>
        <translation>再次提到之处</translation>
    </message>
    <message>
        <source>The series leaves out, right before this: {numbers}.</source>
        <translation>序号在这一条之前漏了：{numbers}。</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>为何列出？</translation>
    </message>
    <message>
        <source>Why “{label}” is here</source>
        <translation>为何列出“{label}”</translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{stated} announced, {listed} listed</source>
        <translation>宣布 {stated} 项，列出 {listed} 项</translation>
    </message>
    <message>
        <source>✎ none (your entry)</source>
        <translation>✎ 没有（您填写）</translation>
    </message>
    <message>
        <source>✎ {entry} (your entry)</source>
        <translation>✎ {entry}（您填写）</translation>
    </message>
</context>
<context>
    <name>WithinChip</name>
    <message>
        <source>No longer within “{words}”</source>
        <translation>不再限于“{words}”的结果</translation>
    </message>
    <message>
        <source>within “{words}”</source>
        <translation>在“{words}”的结果中</translation>
    </message>
</context>
<context>
    <name>WordListing</name>
    <message>
        <source>No program opens {path}: open it in a text editor.</source>
        <translation>没有程序能打开 {path}：请用文本编辑器打开。</translation>
    </message>
    <message>
        <source>Your words in {file} are not used: see Outline, Word lists</source>
        <translation>没有使用 {file} 里的词：请看“提纲”菜单中的“词表”</translation>
    </message>
</context>
<context>
    <name>WordLists</name>
    <message>
        <source> Do you mean “{name}”?</source>
        <translation>是不是“{name}”？</translation>
    </message>
    <message>
        <source>A word of “{hint}” is empty.</source>
        <translation>“{hint}”里有一个空词。</translation>
    </message>
    <message>
        <source>Chinese briefings</source>
        <translation>中文发布会</translation>
    </message>
    <message>
        <source>English briefings</source>
        <translation>英文发布会</translation>
    </message>
    <message>
        <source>Entry {subject} of “{hint}” is no text: write it in quotation marks.</source>
        <translation>“{hint}”里第{subject}不是文字：请加上引号。</translation>
    </message>
    <message>
        <source>No word of “{subject}” would be left: leave one.</source>
        <translation>“{subject}”里一个词也不剩了：至少留一个。</translation>
    </message>
    <message>
        <source>Not UTF-8: save the file as UTF-8.</source>
        <translation>不是 UTF-8：请把文件存为 UTF-8。</translation>
    </message>
    <message>
        <source>Nothing can be added to “{subject}”.</source>
        <translation>“{subject}”不能增加内容。</translation>
    </message>
    <message>
        <source>The file cannot be read ({subject}).</source>
        <translation>无法读取文件（{subject}）。</translation>
    </message>
    <message>
        <source>The file is larger than {hint} MB: keep what is needed.</source>
        <translation>文件超过 {hint} MB：请只保留需要的词。</translation>
    </message>
    <message>
        <source>There are more problems: mend those above first.</source>
        <translation>还有别的问题：请先改好上面的。</translation>
    </message>
    <message>
        <source>There is no list “{subject}”.</source>
        <translation>没有“{subject}”这个列表。</translation>
    </message>
    <message>
        <source>There is no table “{subject}”.</source>
        <translation>没有“{subject}”这个表。</translation>
    </message>
    <message>
        <source>This is no sound TOML ({subject}).</source>
        <translation>不是正确的 TOML（{subject}）。</translation>
    </message>
    <message>
        <source>a list of words in brackets</source>
        <translation>方括号里的词的列表</translation>
    </message>
    <message>
        <source>a table of lists</source>
        <translation>由列表组成的表</translation>
    </message>
    <message>
        <source>a table of words with their base forms</source>
        <translation>词和原形对应的表</translation>
    </message>
    <message>
        <source>a text of words, or a list</source>
        <translation>一串词，或者列表</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}</source>
        <translation>{file}，第{line}行：{problem}</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}：{problem}</translation>
    </message>
    <message>
        <source>{subject} words are too many: {hint} can be added.</source>
        <translation>{subject} 个词太多：最多可加 {hint} 个。</translation>
    </message>
    <message>
        <source>“{subject}” cannot be a word of “{hint}”: write letters.</source>
        <translation>“{subject}”不能作为“{hint}”的词：请只用文字。</translation>
    </message>
    <message>
        <source>“{subject}” has capitals: write small letters in “{hint}”.</source>
        <translation>“{subject}”有大写字母：“{hint}”里请用小写。</translation>
    </message>
    <message>
        <source>“{subject}” is both added to “{hint}” and taken out: decide for one.</source>
        <translation>“{subject}”在“{hint}”里既加入又去掉：请选定一种。</translation>
    </message>
    <message>
        <source>“{subject}” is in the program&apos;s own “{hint}” already: it can go.</source>
        <translation>程序自带的“{hint}”里已有“{subject}”：可以删去。</translation>
    </message>
    <message>
        <source>“{subject}” is in “{hint}”, too: take it out there, or leave it out here.</source>
        <translation>“{hint}”里也有“{subject}”：请在那边去掉，或不写在这里。</translation>
    </message>
    <message>
        <source>“{subject}” is not in the program&apos;s “{hint}”: it can go.</source>
        <translation>程序自带的“{hint}”里没有“{subject}”：可以删去。</translation>
    </message>
    <message>
        <source>“{subject}” is too long for “{hint}”.</source>
        <translation>“{subject}”太长，不能放进“{hint}”。</translation>
    </message>
    <message>
        <source>“{subject}” is too short for “{hint}”: write a phrase.</source>
        <translation>“{subject}”太短，不能放进“{hint}”：请写词组。</translation>
    </message>
    <message>
        <source>“{subject}” must be {hint}.</source>
        <translation>“{subject}”必须是{hint}。</translation>
    </message>
    <message>
        <source>“{subject}” stands twice in “{hint}”: one can go.</source>
        <translation>“{subject}”在“{hint}”里重复：可以删去一个。</translation>
    </message>
</context>
<context>
    <name>WordListsPage</name>
    <message numerus="yes">
        <source>%n briefing(s) were outlined with older rules or word lists</source>
        <translation>
            <numerusform>%n 场发布会的提纲用的是旧的规则或词表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Every briefing is outlined with these words.</source>
        <translation>所有发布会的提纲都用的是这些词。</translation>
    </message>
    <message>
        <source>Every briefing is outlined without the words of {files}.</source>
        <translation>所有发布会的提纲都没有用 {files} 里的词。</translation>
    </message>
    <message>
        <source>Nothing is wrong with the files</source>
        <translation>文件没有问题</translation>
    </message>
    <message>
        <source>Outline all again</source>
        <translation>全部重新提取</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Words of your own, by which more is found in briefings, or less. They hold for what is imported or outlined again from now on; what you confirmed or changed stays as it is.</source>
        <translation>自定义的词：可以让提纲多找出一些，或少列一些。对今后导入或重新提取的发布会有效；已确认或改动过的条目保持不变。</translation>
    </message>
</context>
<context>
    <name>_LostModel</name>
    <message>
        <source>{label}, stood at “{words}”</source>
        <translation>{label}，原文为“{words}”</translation>
    </message>
</context>
<context>
    <name>_LostView</name>
    <message>
        <source>It stands at the selected words</source>
        <translation>它就在选中的文字处</translation>
    </message>
    <message>
        <source>Reject it</source>
        <translation>排除这一条</translation>
    </message>
</context>
</TS>
