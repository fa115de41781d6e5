import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { Block, Fact, Inline, MailContent } from './mail-content.ts'
import { darkStyles, style } from './mail-style.ts'

/** A mail as HTML: one column of 600 px. Only mailings have pictures, and read without them. */
export function MailDocument({ content, sender }: { content: MailContent; sender: string }) {
  return (
    <Html lang={content.language} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{content.subject}</title>
        <style>{darkStyles}</style>
      </Head>
      <Preview>{content.preheader}</Preview>
      <Body className="paper" style={style.body}>
        <Container className="paper" style={style.container}>
          <Text className="ink" style={style.sender}>
            <span className="brand" style={style.signal}>
              ●
            </span>{' '}
            {sender}
          </Text>
          <Section className="card" style={style.card}>
            <Heading as="h1" className="ink" style={style.title}>
              {content.title}
            </Heading>
            {content.blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once and never reordered.
              <BlockView key={index} block={block} />
            ))}
          </Section>
          <Hr className="line" style={style.rule} />
          {content.footer.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <Text key={index} className="soft" style={style.footer}>
              <InlineView text={text} />
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Text className="ink" style={style.paragraph}>
          <InlineView text={block.text} />
        </Text>
      )
    case 'heading':
      return (
        <Heading as="h2" className="ink" style={style.heading}>
          {block.text}
        </Heading>
      )
    case 'facts':
      return <Facts facts={block.facts} />
    case 'steps':
      return <Steps steps={block.steps} />
    case 'buttons':
      return (
        <Section style={style.buttons}>
          {block.buttons.map(({ label, href, isQuiet }) => (
            <Button
              key={href}
              href={href}
              className={isQuiet ? 'quiet' : 'loud'}
              style={isQuiet ? style.quietButton : style.button}
            >
              {label}
            </Button>
          ))}
        </Section>
      )
    case 'quote':
      return (
        <Text className="quote" style={style.quote}>
          {block.text.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <span key={index}>
              {line}
              <br />
            </span>
          ))}
        </Text>
      )
    case 'list':
      return <List items={block.items} isNumbered={block.isNumbered ?? false} />
    case 'picture':
      return <img src={block.src} alt={block.alt} width="100%" style={style.picture} />
    case 'rule':
      return <Hr className="line" style={style.rule} />
  }
}

function List({ items, isNumbered }: { items: Inline[][]; isNumbered: boolean }) {
  const Tag = isNumbered ? 'ol' : 'ul'
  return (
    <Tag className="ink" style={style.list}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <li key={index}>
          <InlineView text={item} />
        </li>
      ))}
    </Tag>
  )
}

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" width="100%" style={style.facts}>
      <tbody>
        {facts.map(({ label, value, note, href }) => (
          <tr key={label}>
            <td className="soft line" style={style.factLabel}>
              {label}
            </td>
            <td className="ink line" style={style.factValue}>
              {href ? (
                <Link href={href} className="link" style={style.link}>
                  {value}
                </Link>
              ) : (
                value
              )}
              {note && (
                <span className="soft" style={style.note}>
                  {note}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Steps({ steps }: { steps: Inline[][] }) {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" width="100%" style={style.facts}>
      <tbody>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <tr key={index}>
            <td className="brand" style={style.stepNumber}>
              {index + 1}
            </td>
            <td className="ink" style={style.stepText}>
              <InlineView text={step} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function InlineView({ text }: { text: Inline[] }) {
  return text.map((part) => {
    if (typeof part === 'string') return part
    if ('strong' in part) {
      return (
        <strong key={part.strong} style={part.isUnbroken && style.unbroken}>
          {part.strong}
        </strong>
      )
    }
    if ('em' in part) return <em key={part.em}>{part.em}</em>
    return (
      <Link key={part.href} href={part.href} className="link" style={style.link}>
        {part.link}
      </Link>
    )
  })
}
