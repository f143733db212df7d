-- Writes the characters of each line that TeX has broken a paragraph into, one line a line.
local out = io.open('lines.txt', 'w')
local HLIST, VLIST, GLYPH = node.id('hlist'), node.id('vlist'), node.id('glyph')

local function characters(head, found)
  for n in node.traverse(head) do
    if n.id == GLYPH then
      found[#found + 1] = utf8.char(n.char)
    elseif n.id == HLIST or n.id == VLIST then
      characters(n.head, found)
    end
  end
  return found
end

luatexbase.add_to_callback('post_linebreak_filter', function(head)
  for line in node.traverse_id(HLIST, head) do
    out:write(table.concat(characters(line.head, {})), '\n')
  end
  return true
end, 'lines')

function finish() out:close() end
