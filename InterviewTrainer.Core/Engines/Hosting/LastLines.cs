using System.Text;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>Reads a process's output to its end, however much and however long its lines are, and keeps the last of it. Thread-safe.</summary>
internal sealed class LastLines
{
    private const int MaxLines = 20;
    private const int MaxCharacters = 2000;
    private const int BlockCharacters = 1024;

    private readonly Queue<string> _lines = new(MaxLines);
    private readonly StringBuilder _line = new();

    /// <summary>What is kept, joined by spaces into one line.</summary>
    public string Text
    {
        get
        {
            lock (_lines)
            {
                var text = string.Join(' ', _lines.Append(_line.ToString()).Select(line => line.Trim()).Where(line => line.Length > 0));
                return text.Length > MaxCharacters ? text[^MaxCharacters..] : text;
            }
        }
    }

    /// <summary>Returns at the end of the stream, also when it breaks.</summary>
    public async Task ReadAsync(TextReader reader)
    {
        var block = new char[BlockCharacters];
        try
        {
            while (await reader.ReadAsync(block) is > 0 and var count)
            {
                Add(block.AsSpan(0, count));
            }
        }
        catch (IOException)
        {
            // The process is gone; what it said before is kept.
        }
        catch (ObjectDisposedException)
        {
            // Nobody wants to hear it any more.
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        lock (_lines)
        {
            foreach (var character in text)
            {
                if (character == '\n')
                {
                    End();
                }
                else if (_line.Length < MaxCharacters)
                {
                    _line.Append(char.IsControl(character) ? ' ' : character);
                }
            }
        }
    }

    private void End()
    {
        if (_lines.Count == MaxLines)
        {
            _lines.Dequeue();
        }

        _lines.Enqueue(_line.ToString());
        _line.Clear();
    }
}
