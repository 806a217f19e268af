using System.Globalization;
using System.Text;

namespace InterviewTrainer.Tests.EngineHost.Language.Json;

/// <summary>Reads the part of GBNF that the program writes, makes random outputs of a grammar, and finds the longest one. A reader of its own, so that it agrees with the writer only where both are right.</summary>
internal sealed class GbnfGrammar
{
    private readonly Dictionary<string, Node> _rules = [];
    private readonly Dictionary<string, long> _longest = [];

    private string _text = "";
    private int _at;

    public static GbnfGrammar Parse(string text)
    {
        var grammar = new GbnfGrammar();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(" ::= ", 2);
            (grammar._text, grammar._at) = (parts[1], 0);
            grammar._rules.Add(parts[0].Trim(), grammar.Alternatives());
            if (grammar._at != parts[1].Length)
            {
                throw new FormatException($"\"{line}\" goes on at {grammar._at}.");
            }
        }

        return grammar;
    }

    public int RuleCount => _rules.Count;

    public string Random(Random random)
    {
        var output = new StringBuilder();
        Walk(new Reference("root"), random, output);
        return output.ToString();
    }

    /// <summary>Bytes of the longest output; a grammar without a longest one overflows the stack and fails the test.</summary>
    public long LongestBytes()
    {
        // Those of texts stand in the grammar from the shortest to the longest, each a byte longer: in this order no stack is deep.
        _rules.Keys.Where(name => name[0] == 't').ToList().ForEach(name => Longest(new Reference(name)));
        return Longest(new Reference("root"));
    }

    private void Walk(Node node, Random random, StringBuilder output)
    {
        // The tails of texts are followed in a loop, for they are thousands of rules deep.
        while (true)
        {
            switch (node)
            {
                case Characters characters:
                    output.Append(characters.Pick(random));
                    return;
                case Literal literal:
                    output.Append(literal.Text);
                    return;
                case Reference reference:
                    node = _rules[reference.Name];
                    continue;
                case Choice choice:
                    node = choice.Nodes[random.Next(choice.Nodes.Count)];
                    continue;
                case Repeat repeat:
                    for (var times = random.Next(repeat.Least, repeat.Most + 1); times > 0; times--)
                    {
                        Walk(repeat.Node, random, output);
                    }

                    return;
                case Sequence sequence:
                    sequence.Nodes.SkipLast(1).ToList().ForEach(item => Walk(item, random, output));
                    if (sequence.Nodes.Count == 0)
                    {
                        return;
                    }

                    node = sequence.Nodes[^1];
                    continue;
            }
        }
    }

    private long Longest(Node node) => node switch
    {
        Characters characters => characters.LongestBytes,
        Literal literal => Encoding.UTF8.GetByteCount(literal.Text),
        Choice choice => choice.Nodes.Max(Longest),
        Repeat repeat => repeat.Most * Longest(repeat.Node),
        Sequence sequence => sequence.Nodes.Sum(Longest),
        Reference reference => _longest.TryGetValue(reference.Name, out var known) ? known : _longest[reference.Name] = Longest(_rules[reference.Name]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private Node Alternatives()
    {
        var nodes = new List<Node> { Items() };
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            nodes.Add(Items());
        }

        return nodes.Count == 1 ? nodes[0] : new Choice(nodes);
    }

    private Sequence Items()
    {
        var nodes = new List<Node>();
        for (SkipSpace(); _at < _text.Length && _text[_at] is not ('|' or ')'); SkipSpace())
        {
            nodes.Add(Repeated(Item()));
        }

        return nodes.Count > 0 ? new Sequence(nodes) : throw new FormatException($"Nothing stands at {_at} of \"{_text}\"; llama.cpp would read on in the next line.");
    }

    private Node Item()
    {
        switch (_text[_at])
        {
            case '"':
                _at++;
                var literal = new StringBuilder();
                while (_text[_at] != '"')
                {
                    literal.Append(Character());
                }

                _at++;
                return new Literal(literal.ToString());
            case '[':
                _at++;
                var ranges = new List<(char, char)>();
                while (_text[_at] != ']')
                {
                    var from = Character();
                    ranges.Add((from, _text[_at] == '-' ? ToEnd() : from));
                }

                _at++;
                return new Characters(ranges);
            case '(':
                _at++;
                var group = Alternatives();
                _at = _text[_at] == ')' ? _at + 1 : throw new FormatException("A bracket is not closed.");
                return group;
            default:
                var start = _at;
                while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '-'))
                {
                    _at++;
                }

                return _at > start ? new Reference(_text[start.._at]) : throw new FormatException($"'{_text[_at]}' begins nothing.");
        }
    }

    private char ToEnd()
    {
        _at++;
        return Character();
    }

    private Node Repeated(Node item)
    {
        if (_at < _text.Length && _text[_at] == '?')
        {
            _at++;
            return new Repeat(item, 0, 1);
        }

        if (_at >= _text.Length || _text[_at] != '{')
        {
            return item;
        }

        var end = _text.IndexOf('}', _at);
        var counts = _text[(_at + 1)..end].Split(',').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray();
        _at = end + 1;
        return new Repeat(item, counts[0], counts[^1]);
    }

    private char Character()
    {
        if (_text[_at] != '\\')
        {
            return _text[_at++];
        }

        var kind = _text[_at + 1];
        var digits = kind switch { 'x' => 2, 'u' => 4, _ => 0 };
        var start = _at + 2;
        _at = start + digits;
        return kind switch
        {
            'x' or 'u' => (char)int.Parse(_text.AsSpan(start, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            'n' => '\n',
            't' => '\t',
            '"' or '\\' or '[' or ']' => kind,
            _ => throw new FormatException($"llama.cpp does not know the escape \\{kind}."),
        };
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private abstract record Node;

    private sealed record Literal(string Text) : Node;

    private sealed record Reference(string Name) : Node;

    private sealed record Choice(List<Node> Nodes) : Node;

    private sealed record Sequence(List<Node> Nodes) : Node;

    private sealed record Repeat(Node Node, int Least, int Most) : Node;

    private sealed record Characters(List<(char From, char To)> Ranges) : Node
    {
        public long LongestBytes => Ranges.Max(range => Encoding.UTF8.GetByteCount([range.To]));

        public char Pick(Random random)
        {
            var (from, to) = Ranges[random.Next(Ranges.Count)];
            return (char)random.Next(from, to + 1);
        }
    }
}
